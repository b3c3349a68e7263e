// People: signing in, changing who sits here, allowing in place, the list of people and what each role may do.

import type { Permission } from '../../../shared/records/person.ts'

interface PermissionWords {
  readonly name: string
  readonly about: string
}

/** One for each permission there is; a new one without words does not compile. */
const permissions = {
  override_price: { name: 'Sell below the price', about: 'A lower price on a bill (F6) than the item has' },
  over_discount_limit: { name: 'Discount beyond the limit', about: 'More off a line or a bill than the limit below' },
  give_credit: { name: 'Give credit', about: 'Finish a bill that is not paid in full, on the customer’s account' },
  over_credit_limit: { name: 'Credit beyond the limit', about: 'More on account than the customer’s credit limit' },
  void_invoice: { name: 'Void a bill', about: 'Cancel a bill that was made; it stays in the list as void' },
  take_return: { name: 'Take goods back', about: 'A return against its bill, with refund or credit note' },
  blind_return: { name: 'Take goods back without a bill', about: 'A return whose bill cannot be found' },
  move_cash: { name: 'Move cash', about: 'Cash in, cash out, and opening the drawer without a sale' },
  close_shift: { name: 'Close the shift', about: 'Count the drawer and end the day at a counter' },
  edit_items: { name: 'Change items and prices', about: 'New items, prices, tax, groups, and bringing in lists' },
  move_stock: { name: 'Change stock', about: 'Counts, transfers, wastage, and stock corrected by hand' },
  order_goods: { name: 'Order goods', about: 'Dealers, orders to them, and goods received' },
  see_reports: { name: 'See reports', about: 'Sales, profit, GST, and lists taken out as files' },
  offer_invoice: {
    name: 'Get paid now',
    about: 'Offer unpaid bills on the marketplace, and see what that brought and cost',
  },
  change_settings: { name: 'Change settings', about: 'The shop, tax and bill, and the idle lock' },
  keep_safe: { name: 'Keep the file safe', about: 'Backups, restoring one, and the check of the shop file' },
  manage_people: { name: 'Manage people', about: 'Add people, set PINs, and change this table' },
} satisfies Record<Permission, PermissionWords>

export const people = {
  title: 'People',
  permissions,
  roles: { owner: 'Owner', manager: 'Manager', cashier: 'Cashier' },
  pin: {
    who: 'Who',
    label: 'PIN',
    hint: 'Letters or ↑ ↓ choose the name, digits are the PIN.',
    wait: (time: string) => `Too many wrong tries. Again in ${time}.`,
  },
  signIn: {
    title: 'Who is here?',
    act: 'Sign in',
    kept: 'What was being done here is kept.',
    forgotten: 'PIN forgotten? Whoever manages people sets a new one in Settings, People.',
  },
  change: {
    title: 'Change person',
    act: 'Sign in',
    out: 'Sign out',
    now: (name: string) => `${name} is here now. What is on the screen stays.`,
  },
  approval: {
    title: 'Somebody has to allow this',
    what: (name: string) => `${name} may not do this alone. Nothing was done yet.`,
    act: 'Allow',
    back: 'Leave it',

    discountOnLine: (percent: string, item: string, limit: string) =>
      `${percent} % discount on ${item}: the limit is ${limit} %`,
    discountOnBill: (percent: string, limit: string) => `${percent} % discount on the bill: the limit is ${limit} %`,
    price: (item: string, price: string, below: string) => `${item} for ${price}: ${below} below the item’s price`,
    credit: (amount: string) => `${amount} on the customer’s account`,
    overCredit: (amount: string) => `${amount} more than the customer’s credit limit`,
    about: (permission: string, subject: string) => `${permission}: ${subject}`,
  },
  closed: {
    title: (place: string, name: string) => `${place} is not open to ${name}`,
    hint: (permission: string, names: string) =>
      `It asks for the right “${permission}”, which ${names} may use. Whoever may can sign in here.`,
  },
  asks: {
    discount: (limit: string) => `more than ${limit} %: somebody will be asked`,
    price: 'below the item’s price: somebody will be asked',
  },
  first: {
    title: 'Everybody signs in by name',
    what: 'Add the owner first. From then on everybody who works at a counter of this shop chooses a name and types a PIN. Bills and all other records say who it was, and you decide who may do what.',
    forgotten:
      'A forgotten PIN is set anew here by whoever manages people. If the only owner forgets it, whoever owns this computer closes Galla and sets a new one from the command line; the first line shows the ids, the second sets the PIN:',
    act: 'Add the owner',
  },
  list: {
    add: 'Add a person',
    addTitle: 'New person',
    role: 'Role',

    active: 'Works here',
    left: 'Has left',
    you: 'you',
    leave: 'Has left',
    comeBack: 'Is back',
    nameHint: 'Stands on bills. No two people may have the same name.',
    managedBy: (names: string) => `People and rights are managed by ${names}.`,
  },
  newPin: {
    first: 'New PIN',
    again: 'The same PIN again',
    hint: '4 to 8 digits, not all the same and not in a row.',
    keep: 'Empty: the PIN stays as it is.',
    short: 'A PIN has 4 to 8 digits.',
    differs: 'The two PINs are not the same.',
  },
  own: {
    title: 'Your own PIN',
    now: 'PIN until now',
    act: 'Change PIN',
    done: 'Your PIN is changed.',
  },
  rights: {
    title: 'Who may do what',
    hint: 'The owner may do everything. A change holds at once, at every counter window.',
    permission: 'May',
    limit: 'Discount up to',
    limitHint: 'Percent off a line or a bill without asking',
    limitOf: (role: string) => `Discount limit, ${role}, in percent`,
    badLimit: '0 to 100',
  },
  lock: {
    title: 'Idle lock of this machine',
    hint: 'After this time without a key or a touch the one signed in is signed out. The cart and the screen stay.',
    choices: { '0': 'Off', '2': '2 min', '5': '5 min', '15': '15 min' },
  },
  keys: 'Change person, sign out',
}
