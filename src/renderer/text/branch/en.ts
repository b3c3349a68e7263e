// The places of a shop, and which counter stands where.

export const branch = {
  title: 'Branches',
  hint: 'Places of this shop under its one registration. A branch in another state has a GSTIN of its own and is a shop of its own.',
  heads: { name: 'Name', address: 'Address', phone: 'Phone', counters: 'Counters', change: 'Change' },
  asShop: 'as the shop',
  noCounter: 'none',
  add: 'Add a branch',
  change: 'Change',
  newTitle: 'A new branch',
  changeTitle: (name: string) => `Branch ${name}`,
  fieldsHint:
    'Its bills show this address and phone. Left empty, they show the shop’s. Bills from before keep what they say.',
  move: 'Move',
  moveHere: 'Move to another branch',
  moveTitle: (code: string) => `Move ${code} to another branch`,
  moveHint: (code: string) =>
    `${code} names the branch on its bills from when it has heard of this. Its code and its numbers go on; bills from before keep their branch.`,
  from: 'From',
  to: 'To',
  act: 'Move the counter',
  onlyOne: 'The shop has one branch. Add another one first, in Settings, Counters & sync.',
}
