import type { DemoFaq } from '../demo.ts'
import { p, ul } from '../write.ts'
import { answered } from './answer.ts'

const TOPIC = ['management']

export const managementFaqs: DemoFaq[] = [
  answered(
    'what-is-working-capital',
    'What is working capital?',
    TOPIC,
    '2025-11-11',
    p(
      'Current assets minus current liabilities: what a firm could turn into cash within a year, less what it must pay within that year.',
    ),
    p(
      'With ₹50 lakh of stock, receivables and cash, and ₹35 lakh of bills due, working capital is ₹15 lakh. A profitable firm can still fail when this runs out.',
    ),
  ),
  answered(
    'debit-and-credit',
    'What do debit and credit mean?',
    TOPIC,
    '2025-11-11',
    p(
      'Left and right, nothing more. Every entry has a debit side and a credit side of the same amount, so the books always balance.',
    ),
    ul('a debit raises assets and expenses', 'a credit raises liabilities, equity and income'),
    p(
      'Your bank says “credited” because your money is its liability. Seen from your books it is a debit.',
    ),
  ),
  answered(
    'product-manager-or-project-manager',
    'What is the difference between a product manager and a project manager?',
    TOPIC,
    '2025-11-11',
    p(
      'A product manager decides what is worth building and is responsible for the result. A project manager makes sure that what was agreed is delivered on time and within budget.',
    ),
    p(
      'The first job ends when the product does. The second ends with the handover. In small firms one person does both.',
    ),
  ),
  answered(
    'do-product-managers-need-to-code',
    'Do product managers need to code?',
    [...TOPIC, 'programming-languages'],
    '2025-11-11',
    p(
      'No, but they need to follow a conversation between engineers and to get their own numbers. A bit of SQL and an idea of how a request travels from phone to database go a long way.',
    ),
    p('Engineers forgive ignorance. They do not forgive a promise made without asking them.'),
  ),
  answered(
    'mba-or-pgdm',
    'What is the difference between an MBA and a PGDM?',
    [...TOPIC, 'study-and-careers'],
    '2025-12-02',
    p(
      'An MBA is a degree, and only a university can award it. A PGDM is a diploma of a stand-alone institute, approved by AICTE. Employers mostly treat them alike.',
    ),
    p(
      'It matters when you want a doctorate or a public post: then ask whether the diploma has been found equivalent to an MBA by the Association of Indian Universities.',
    ),
  ),
]
