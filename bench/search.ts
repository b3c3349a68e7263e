// Search as you type through the router, beside any twenty hits of the same beginning, and what others do for an order.
// Every answer is held against a full sort by popularity. Times are each question's middle over turns.

import Database from 'better-sqlite3'
import MiniSearch from 'minisearch'
import { itemNoOfRowId, scoreOfSales } from '../src/main/ledger/search/search-rank.ts'
import { prefixQuery } from '../src/main/ledger/search/search-words.ts'
import type { ItemForSale } from '../src/shared/records/item.ts'
import { type BenchOptions, type BenchRow, inTurns, times, timesOf, timingOf } from './bench-row.ts'
import { type BenchShop, openShopIn } from './support/bench-shop.ts'
import { keptShop } from './support/kept-shops.ts'
import { productName } from './support/product-names.ts'
import { createRandom, createZipf, scatter } from './support/random.ts'

const questionsPerKind = 200
const turns = 7
const limit = 20
/** Peers take up to half a second a question. */
const questionsForPeers = 30

interface Kind {
  readonly name: string
  readonly questions: readonly string[]
  readonly isTwoWords: boolean
}
interface Peer {
  readonly name: string
  readonly find: (question: string) => void
}

export function run({ full }: BenchOptions): BenchRow[] {
  const rows = searchRows(100_000, 200_000, { goalP99: 0.2, hasPeers: true })
  return full ? [...rows, ...searchRows(1_000_000, 200_000, { goalP99: 0.5, hasPeers: false })] : rows
}

function searchRows(items: number, invoices: number, terms: { goalP99: number; hasPeers: boolean }): BenchRow[] {
  const shop = openShopIn(keptShop({ items, invoices }))
  try {
    const kinds = kindsOf(items)
    requireRanks(shop)
    for (const { questions } of kinds) for (const question of questions.slice(0, 20)) requireFullSort(shop, question)
    const peers = terms.hasPeers ? peersOf(shop) : []
    return kinds.map(kind => rowOf(shop, kind, peers, `search, ${items.toLocaleString('en-IN')} items`, terms.goalP99))
  } finally {
    shop.close()
  }
}

function rowOf(shop: BenchShop, kind: Kind, peers: readonly Peer[], work: string, goalP99: number): BenchRow {
  const { questions, isTwoWords } = kind
  const any = shop.ledger.db.prepare(
    `select i.name, i.price_paise from item_search cross join item i on i.item_no = ${itemNoOfRowId}
     where item_search match +? limit ${limit}`,
  )
  const [ourMs = [], floorMs = []] = inTurns(questions.length, turns, [
    index => shop.call('item.search', { text: questions[index], limit }),
    // The floor of two words is that of the first alone.
    index => any.all(prefixQuery(questions[index]?.split(' ')[0] ?? '')),
  ])
  const ours = timingOf(ourMs)
  const floor = timingOf(floorMs)
  const most = isTwoWords ? 10 : 3
  return {
    work: `${work}, ${kind.name}`,
    ours,
    floor: { name: isTwoWords ? 'any 20 of the first word' : 'any 20', ...floor },
    peers: peers.map(({ name, find }) => {
      const asked = Math.min(questionsForPeers, questions.length)
      return { name, ...timingOf(timesOf(asked, index => find(questions[index] as string))) }
    }),
    ratio: times(ours.p50, floor.p50),
    goal: isTwoWords ? `p50 ≤ ${most}× any 20` : `p50 ≤ ${most}× any 20, p99 ≤ ${goalP99} ms`,
    isMet: ours.p50 <= most * floor.p50 && (isTwoWords || ours.p99 <= goalP99),
  }
}

/** Beginnings of words of items, of those that sell more the oftener. */
function kindsOf(items: number): Kind[] {
  const random = createRandom(21)
  const popular = createZipf(items, createRandom(22))
  const wordsOf = (length: number): string[] => {
    const words = productName(scatter(popular(), items)).split(' ')
    const fit = words.filter(word => word.length >= length && /^[A-Z]/.test(word))
    return fit.length > 1 ? fit : wordsOf(length)
  }
  const beginning = (word: string | undefined, length: number) => (word ?? '').slice(0, length).toLowerCase()
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]
  const questions = (make: () => string) => Array.from({ length: questionsPerKind }, make)
  const singles = [1, 2, 3, 4].map(length => ({
    name: length === 1 ? '1 letter' : `${length} letters`,
    questions: questions(() => beginning(pick(wordsOf(length)), length)),
    isTwoWords: false,
  }))
  const two = questions(() => {
    const [first, ...others] = wordsOf(1)
    return `${beginning(first, 1 + Math.floor(random() * 4))} ${beginning(pick(others), 1 + Math.floor(random() * 4))}`
  })
  return [...singles, { name: 'two words', questions: two, isTwoWords: true }]
}

/** The index holds every item under what was sold of it. */
function requireRanks({ ledger }: BenchShop): void {
  const figures = ledger.db.prepare<[], [number, number]>('select times_sold, search_score from item_figures').raw()
  for (const [timesSold, score] of figures.iterate())
    if (scoreOfSales(timesSold) !== score) throw new Error(`sold ${timesSold} times, indexed under ${score}`)
}

/** Reads every name and sorts, as nobody would at a counter. Names are plain words between blanks. */
function requireFullSort(shop: BenchShop, question: string): void {
  const words = question.split(' ')
  const sorted = shop.ledger.db.prepare<string[], string>(
    `select lower(hex(i.id)) from item i join item_figures f on f.item_no = i.item_no
     where ${words.map(() => `' ' || i.name || ' ' || i.code like ?`).join(' and ')}
     order by f.search_score desc, i.item_no limit ${limit}`,
  )
  const wanted = sorted.pluck().all(...words.map(word => `% ${word}%`))
  const found = shop.call('item.search', { text: question, limit }) as ItemForSale[]
  if (found.map(({ id }) => id.replaceAll('-', '')).join() !== wanted.join())
    throw new Error(`"${question}" found other items than a full sort by popularity`)
}

function peersOf({ ledger }: BenchShop): Peer[] {
  const items = ledger.db
    .prepare<[], { id: number; name: string; price: number; sold: number }>(
      `select i.item_no as id, i.name, i.price_paise as price, f.times_sold as sold
       from item i join item_figures f on f.item_no = i.item_no`,
    )
    .all()
  const db = new Database(':memory:')
  db.exec(`create table product (id integer primary key, name text, price integer, sold integer);
    create virtual table words using fts5 (name, content = 'product', content_rowid = 'id', prefix = '1 2 3 4')`)
  const insert = db.prepare('insert into product values (:id, :name, :price, :sold)')
  db.transaction(() => {
    for (const item of items) insert.run(item)
  })()
  db.exec(`insert into words (words) values ('rebuild'); insert into words (words) values ('optimize')`)
  const ranked = db.prepare(
    `select p.name, p.price from words join product p on p.id = words.rowid where words match +? order by rank limit ${limit}`,
  )
  const like = db.prepare(`select name, price from product where name like +? order by sold desc limit ${limit}`)
  const mini = new MiniSearch({ fields: ['name'], storeFields: ['name', 'price'], searchOptions: { prefix: true } })
  mini.addAll(items)
  return [
    { name: 'FTS5 by bm25', find: question => void ranked.all(prefixQuery(question)) },
    { name: 'LIKE by sales', find: question => void like.all(`%${question}%`) },
    { name: 'MiniSearch', find: question => void mini.search(question, { combineWith: 'AND' }).slice(0, limit) },
  ]
}
