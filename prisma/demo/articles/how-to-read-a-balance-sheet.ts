import type { DemoArticle } from '../demo.ts'
import {
  alsoReadAutomatic,
  block,
  callout,
  divider,
  doc,
  h2,
  labelled,
  ol,
  p,
  pinnedCourses,
  questions,
  steps,
  table,
  takeaways,
  ul,
} from '../write.ts'
import { written } from './written.ts'

export const balanceSheet: DemoArticle = written({
  title: 'How to read a balance sheet in twenty minutes',
  slug: 'how-to-read-a-balance-sheet',
  standfirst:
    'A balance sheet is a photograph of what a firm owns and owes on one evening. With six figures and three divisions you can read most of it.',
  body: doc(
    p(
      'My first balance sheet as a trainee had four hundred lines, and I read all of them from top to bottom. My senior let me finish and then said: “Now tell me whether they can pay their people in June.” I had no idea. You do not read a balance sheet like a novel. You go in with a question.',
    ),
    p(
      'This guide gives you the questions and shows you where to find the answers. The company is invented, a maker of bicycle parts in Ludhiana, and all figures are in lakh rupees, so 1 is ₹1,00,000.',
    ),
    takeaways(
      'Three sentences to remember',
      'Assets = liabilities + equity, on every page, to the last rupee.',
      'Profit is an opinion about a year; cash is a fact about today.',
      'One balance sheet tells little. Two in a row tell a story.',
    ),
    h2('The one equation'),
    p(
      'Everything that the firm has was paid for by somebody: by lenders and suppliers, or by the owners. So the two sides are always equal. Not because the accountant is clever, but because both describe the same things, once by what they are and once by whose money is in them.',
    ),
    table(
      'Paidal Components, balance sheet as at 31 March (₹ lakh)',
      ['Line', '2026', '2025'],
      ['Machines and building', '420', '380'],
      ['Stock', '190', '120'],
      ['Money owed by customers', '260', '170'],
      ['Cash and bank', '30', '95'],
      ['**Total assets**', '**900**', '**765**'],
      ['Owners’ equity', '410', '375'],
      ['Long-term loans', '220', '200'],
      ['Money owed to suppliers', '170', '130'],
      ['Short-term bank credit', '100', '60'],
      ['**Total equity and liabilities**', '**900**', '**765**'],
    ),
    p(
      'Published Indian accounts follow Schedule III of the Companies Act, 2013. It puts equity and liabilities first and assets below, uses words such as “trade receivables” for money owed by customers, and always shows last year beside this one. The order differs, the equation does not.',
    ),
    h2('Six figures to find'),
    labelled(
      ['Cash', 'what is in the bank that evening. Here 30, down from 95.', 'rupee'],
      ['Receivables', 'sold but not yet paid for. Here 260.', 'people'],
      ['Stock', 'made or bought but not yet sold. Here 190.', 'cube'],
      ['Due within a year', 'suppliers plus short-term credit. Here 270.', 'clock'],
      ['All debt with interest', 'long and short loans together. Here 320.', 'briefcase'],
      ['Equity', 'what would be left for the owners. Here 410.', 'shield'],
    ),
    h2('Three divisions'),
    p(
      'With those six you can do nearly all of the useful arithmetic. Three divisions are enough for a first opinion:',
    ),
    ol(
      '**Can they pay their bills?** Current assets divided by current liabilities: (190 + 260 + 30) ÷ 270 = 1.78. A year ago it was 385 ÷ 190 = 2.03. Above one is the minimum, and it has fallen.',
      '**And if the stock does not sell?** The same without stock: 290 ÷ 270 = 1.07, after 1.39 the year before. Now it is getting tight.',
      '**Who carries the risk?** Debt divided by equity: 320 ÷ 410 = 0.78, after 0.69. Lenders carry a little more of the firm than they did.',
    ),
    callout(
      'warning',
      'No ratio is good in itself',
      'A grocer sells his stock in days and lives happily with a current ratio below one. A shipyard would not. Compare with last year and with firms of the same trade, never with a number from a textbook.',
    ),
    h2('Reading the story'),
    p(
      'Put the two columns side by side and ask what changed most. Then write down where the money went, and where it came from. The two sums must meet; if they don’t, somebody has misread a line, and it is usually you.',
    ),
    table(
      'Where the money went and where it came from, April 2025 to March 2026 (₹ lakh)',
      ['Item', 'Went into', 'Came from'],
      ['Unpaid bills of customers', '90', '–'],
      ['Stock', '70', '–'],
      ['Machines', '40', '–'],
      ['The cash box', '–', '65'],
      ['Suppliers who wait longer', '–', '40'],
      ['Short-term bank credit', '–', '40'],
      ['Profit kept in the firm', '–', '35'],
      ['Long-term loans', '–', '20'],
      ['**Together**', '**200**', '**200**'],
    ),
    p(
      'The story, then: the firm has grown quickly, or its customers have stopped paying on time, or both. Goods and unpaid bills have eaten the cash. The owner sees a profit of 35 on paper and wonders why the account is empty. This is the most common way in which healthy firms get into trouble.',
    ),
    divider(),
    h2('Questions to ask the finance team'),
    p(
      'You are not expected to find the answers alone. You are expected to ask. Bring these to the next meeting:',
    ),
    steps(
      '',
      [
        'How old are the receivables?',
        'Ask for a list by age: up to 30 days, 60, 90, more. One large customer who pays late is a different problem from fifty small ones.',
      ],
      [
        'What is in the stock?',
        'Chains for a model that is no longer built are worth their weight as scrap.',
      ],
      [
        'When do the loans fall due?',
        'A loan that must be renewed in May can turn a decent firm into an urgent one.',
      ],
      [
        'What is not on the page?',
        'Guarantees, lawsuits and promised purchases are in the notes. Read the notes on contingent liabilities first.',
      ],
      [
        'Who checked it?',
        'The auditor’s report is two pages. Look for “qualified”, “emphasis of matter” and “going concern”.',
      ],
    ),
    h2('What a balance sheet cannot tell you'),
    ul(
      'Whether the firm earned money this year: that is in the statement of profit and loss.',
      'Where the cash went day by day: that is in the cash flow statement.',
      'What the brand, the people or the habits of the customers are worth. They appear only if somebody bought them.',
      'What a building would fetch today, since it may be listed at its price of 1994.',
    ),
    p(
      'It is one evening, photographed. Firms know when the photographer comes, and tidy up. Bills are paid on 2 April, deliveries are pushed out on 30 March. This is mostly legal. It is also why an average over four quarters says more than the picture of the last day.',
    ),
    h2('Practise on something real'),
    p(
      'Every listed company in India publishes its annual report on its website and at the exchange. Choose one whose products you use. Find the six figures, do the three divisions for two years, and write five lines about what changed. After the third company it takes you twenty minutes, and you will never nod through a meeting again.',
    ),
    alsoReadAutomatic(),
    pinnedCourses(
      'Courses on money and management',
      'finance-for-managers',
      'mba-online',
      'pgdm-business-analytics',
    ),
    questions(
      'Questions about accounts',
      'what-is-working-capital',
      'debit-and-credit',
      'mba-or-pgdm',
    ),
    block('references', {
      title: 'Sources',
      items: [
        {
          title:
            'Schedule III to the Companies Act, 2013: general instructions for preparation of balance sheet',
          publisher: 'Ministry of Corporate Affairs, Government of India',
          url: null,
          asOf: '2026-06-01',
        },
        {
          title: 'Ind AS 1, Presentation of Financial Statements',
          publisher: 'Ministry of Corporate Affairs, Government of India',
          url: null,
          asOf: '2026-06-01',
        },
      ],
    }),
  ),
  by: ['nandini-achuthan'],
  about: ['management'],
  pinned: ['finance-for-managers'],
  publishedOn: '2025-11-11',
  contentUpdatedOn: '2026-05-06',
  reviewerId: null,
  targetQuery: 'how to read a balance sheet',
  views: 1544,
  drawing: { hue: 310, label: 'balance' },
})
