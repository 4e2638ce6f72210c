import type { DemoCourse } from '../demo.ts'
import { topic, university } from '../ids.ts'
import { doc, p, ul } from '../write.ts'
import { asked, countedIntake, openIntake, percentIntake, taxedFee } from './terms.ts'

const certificate = {
  status: 'NOT_REQUIRED' as const,
  regulator: null,
  reference: null,
  asOf: '2026-06-15',
  note: 'A certificate of the school; no regulator approves such courses.',
}

export const palashvanCourses: DemoCourse[] = [
  {
    snapshot: {
      title: 'Postgraduate Diploma in Management (Business Analytics)',
      shortTitle: 'PGDM Business Analytics',
      slug: 'pgdm-business-analytics',
      summary:
        'Two years on campus in Nagpur: general management, with a third of the courses on data and decisions.',
      about: doc(
        p(
          'A traditional residential programme with modern content. The first year is general management. In the second, analytics takes a third of the timetable: forecasting, experiments, pricing, and a term solving a real question for a company.',
        ),
        ul(
          'A campus of 240 students',
          'A summer internship of eight weeks',
          'Cases from Indian firms',
        ),
      ),
      universityId: university('palashvan-school-of-management'),
      topicIds: [topic('management'), topic('data-science')],
      level: 'INTERMEDIATE',
      credential: 'POSTGRADUATE_DIPLOMA',
      mode: 'CAMPUS',
      language: 'English',
      durationMonths: 24,
      hoursPerWeekMin: 35,
      hoursPerWeekMax: 45,
      badge: null,
      sellingPoints: [
        'Includes an eight-week internship',
        'Placement office with published reports',
      ],
      eligibility: [
        'A bachelor’s degree with 50 % (45 % for reserved categories)',
        'A CAT, XAT, CMAT, MAT or GMAT score',
        'An interview',
      ],
      curriculum: [
        {
          title: 'First year',
          weeks: 40,
          points: ['Accounting', 'Economics', 'Operations', 'Statistics'],
        },
        { title: 'Internship', weeks: 8, points: ['With a written report and a defence'] },
        {
          title: 'Second year',
          weeks: 40,
          points: ['Forecasting', 'Experiments', 'Pricing', 'Strategy'],
        },
      ],
      outcomes: [
        {
          text: '97 of 112 students who sought a job through the school had an offer by June 2026. The median offer was ₹9.4 lakh a year.',
          source: 'Demo placement report 2026 of the school, all 112 counted, unaudited',
          url: null,
          asOf: '2026-06-30',
        },
      ],
      faculty: [
        {
          name: 'Professor Vrinda Kelapure',
          role: 'Dean',
          bio: 'Studies how small firms set prices. Teaches the first lecture of the first year herself.',
        },
        {
          name: 'Dr Aniket Rohokale',
          role: 'Associate professor, analytics',
          bio: 'Ran experiments for an online grocer and will tell you which ones failed.',
        },
      ],
      recognition: {
        status: 'RECOGNISED',
        regulator: 'All India Council for Technical Education (AICTE)',
        reference: 'demo reference 2026-022',
        asOf: '2026-06-15',
        note: 'Approved as a diploma. A PGDM is not a degree; ask the AIU about equivalence with an MBA if you plan a doctorate.',
      },
      faqs: asked('mba-or-pgdm', 'education-loan-for-online-programme', 'how-to-check-recognition'),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-07-10',
    },
    publishedOn: '2025-11-24',
    intakes: [countedIntake(205, 110, 46, 120)],
    fee: taxedFee(980_000, {
      taxIncluded: true,
      refundRule:
        'As AICTE prescribes: full refund less ₹1,000 if you withdraw before the start; after that, a proportionate refund if the seat is filled again.',
      instalments: 'Six payments; hostel and mess are charged separately',
    }),
    claim: null,
  },
  {
    snapshot: {
      title: 'Professional Certificate in Product Management',
      shortTitle: 'Product Management',
      slug: 'product-management-certificate',
      summary:
        'Six months online with two weekends on campus, for people who move into product from another role.',
      about: doc(
        p(
          'You choose a product that exists and improve it on paper and in prototypes for six months: interviews, numbers, a bet, a test, a decision. At the end you defend the decision before people who build products for a living.',
        ),
        p(
          'The reading list starts with our own guide to [the first ninety days](article:product-manager-first-90-days).',
        ),
      ),
      universityId: university('palashvan-school-of-management'),
      topicIds: [topic('management')],
      level: 'INTERMEDIATE',
      credential: 'PROFESSIONAL_CERTIFICATE',
      mode: 'BLENDED',
      language: 'English',
      durationMonths: 6,
      hoursPerWeekMin: 6,
      hoursPerWeekMax: 8,
      badge: 'BESTSELLER',
      sellingPoints: ['Two weekends with working product leads', 'A portfolio of six decisions'],
      eligibility: [
        'Two years of work in any role',
        'A bachelor’s degree or a letter about your work',
      ],
      curriculum: [
        {
          title: 'Finding out',
          weeks: 7,
          points: ['Interviews', 'Reading usage data', 'Writing a problem'],
        },
        { title: 'Deciding', weeks: 7, points: ['Bets and options', 'Roadmaps', 'Saying no'] },
        {
          title: 'Shipping',
          weeks: 8,
          points: ['Working with engineers', 'Experiments', 'Launch'],
        },
        { title: 'Defence', weeks: 4, points: ['One decision, forty minutes, hard questions'] },
      ],
      outcomes: [
        {
          text: '44 of 93 who answered had moved into a product role within a year of finishing.',
          source: 'Demo survey of learners of 2024 and 2025, 93 answers of 180',
          url: null,
          asOf: '2026-04-30',
        },
      ],
      faculty: [
        {
          name: 'Shibani Gorakhpurwala',
          role: 'Lead instructor',
          bio: 'Led the payments product of a railway app for seven years.',
        },
      ],
      recognition: certificate,
      faqs: asked(
        'product-manager-or-project-manager',
        'do-product-managers-need-to-code',
        'can-i-study-beside-a-job',
      ),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-09-25',
    },
    publishedOn: '2026-02-02',
    intakes: [percentIntake(47, 30, 64)],
    fee: taxedFee(96_000, {
      taxIncluded: true,
      refundRule:
        'Full refund until seven days after the start; after that, 40 % until the first weekend on campus.',
      instalments: 'Six monthly payments',
    }),
    claim: {
      text: 'Nearly half of those who answered moved into a product role within a year',
      source: 'Demo survey of learners of 2024 and 2025, 93 answers of 180',
      sourceUrl: null,
      asOf: '2026-04-30',
    },
  },
  {
    snapshot: {
      title: 'Certificate in Finance for Managers',
      shortTitle: 'Finance for Managers',
      slug: 'finance-for-managers',
      summary:
        'Three months to read accounts, build a budget and ask the finance team the right questions.',
      about: doc(
        p(
          'For managers who nod in meetings about margins. You read the published accounts of three firms, build a budget for a small one, and learn which five questions reveal most about a set of numbers.',
        ),
        p(
          'Our article on [the balance sheet](article:how-to-read-a-balance-sheet) is a fair sample of the first week.',
        ),
      ),
      universityId: university('palashvan-school-of-management'),
      topicIds: [topic('management')],
      level: 'BEGINNER',
      credential: 'CERTIFICATE',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 3,
      hoursPerWeekMin: 3,
      hoursPerWeekMax: 5,
      badge: null,
      sellingPoints: ['Three real sets of accounts, read together', 'A budget template to keep'],
      eligibility: ['None; arithmetic is enough'],
      curriculum: [
        {
          title: 'Three statements',
          weeks: 5,
          points: ['Balance sheet', 'Profit and loss', 'Cash flow'],
        },
        {
          title: 'Costs and prices',
          weeks: 4,
          points: ['Margins', 'Break-even', 'Pricing a service'],
        },
        { title: 'Budgets', weeks: 4, points: ['Building one', 'Living with one'] },
      ],
      outcomes: [],
      faculty: [
        {
          name: 'CA Dilnavaz Tarapore-Rane',
          role: 'Instructor',
          bio: 'Audited small manufacturers for fifteen years and still enjoys a good stock count.',
        },
      ],
      recognition: certificate,
      faqs: asked('what-is-working-capital', 'debit-and-credit', 'refund-if-i-withdraw'),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: null,
    },
    publishedOn: '2026-03-18',
    intakes: [openIntake(24, 17), openIntake(115, 108)],
    fee: taxedFee(22_000, {
      taxIncluded: false,
      refundRule: 'Full refund within the first week.',
      instalments: null,
    }),
    claim: null,
  },
]
