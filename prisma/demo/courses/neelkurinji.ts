import type { DemoCourse } from '../demo.ts'
import { topic, university } from '../ids.ts'
import { callout, doc, p, ul } from '../write.ts'
import { asked, countedIntake, openIntake, percentIntake, taxedFee } from './terms.ts'

const anitta = {
  name: 'Anitta Kurianthara',
  role: 'Lead instructor, systems',
  bio: 'Wrote firmware for sea buoys and later storage engines. Reviews code in full sentences.',
}

const gowtham = {
  name: 'Gowtham Velliyoor',
  role: 'Instructor, Python and the web',
  bio: 'Has taught first-time programmers for nine years, among them nurses, clerks and a retired judge.',
}

export const neelkurinjiCourses: DemoCourse[] = [
  {
    snapshot: {
      title: 'Postgraduate Diploma in Machine Learning Engineering',
      shortTitle: 'PG Diploma ML Engineering',
      slug: 'pg-diploma-machine-learning-engineering',
      summary:
        'Eighteen months, online with four campus weeks, for engineers who want to put models into production and keep them there.',
      about: doc(
        p(
          'Training a model is a small part of the work. The diploma spends most of its time on the rest: pipelines that can be repeated, tests for data, deployment, cost, and the call at night when a forecast goes wrong.',
        ),
        p(
          'Four weeks are on campus in Kochi, two in each year. Rooms are included in the fee; travel is not.',
        ),
        callout(
          'note',
          'About the approval',
          'The institute has applied to AICTE for approval of this diploma. Until that is decided, treat it as a private qualification.',
        ),
      ),
      universityId: university('neelkurinji-institute-of-technology'),
      topicIds: [topic('machine-learning'), topic('programming-languages')],
      level: 'ADVANCED',
      credential: 'POSTGRADUATE_DIPLOMA',
      mode: 'BLENDED',
      language: 'English',
      durationMonths: 18,
      hoursPerWeekMin: 10,
      hoursPerWeekMax: 14,
      badge: null,
      sellingPoints: ['Four weeks on campus, rooms included', 'On-call practice with real alerts'],
      eligibility: [
        'A degree in engineering, computing, mathematics or physics',
        'One year of paid programming work',
        'A short take-home task, marked blind',
      ],
      curriculum: [
        {
          title: 'Software for models',
          weeks: 14,
          points: ['Packaging', 'Testing data', 'Typed Python'],
        },
        {
          title: 'Learning systems',
          weeks: 20,
          points: ['Classical models', 'Neural networks', 'Evaluation'],
        },
        { title: 'Production', weeks: 22, points: ['Serving', 'Monitoring', 'Cost and rollback'] },
        {
          title: 'Rust where it counts',
          weeks: 8,
          points: ['Extending Python with Rust', 'Profiling first'],
        },
        { title: 'Industry project', weeks: 14, points: ['Team of three with a partner firm'] },
      ],
      outcomes: [
        {
          text: '34 of 46 graduates held a role with “machine learning” or “data” in its title one year later.',
          source: 'Demo survey of the first cohort, 46 answers of 58',
          url: null,
          asOf: '2026-03-31',
        },
      ],
      faculty: [
        anitta,
        {
          name: 'Dr Pranjal Hazowari',
          role: 'Lecturer, learning systems',
          bio: 'Studied how models age in production. Teaches rollback before deployment.',
        },
      ],
      recognition: {
        status: 'PENDING',
        regulator: 'All India Council for Technical Education (AICTE)',
        reference: 'demo reference 2026-031',
        asOf: '2026-06-15',
        note: 'Approval has been applied for and is not granted. If it matters for your plans, wait for the decision.',
      },
      faqs: asked(
        'how-much-mathematics-for-machine-learning',
        'can-rust-and-python-work-together',
        'how-to-check-recognition',
        'can-i-study-beside-a-job',
      ),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-09-02',
    },
    publishedOn: '2025-12-10',
    intakes: [countedIntake(62, 40, 37, 60)],
    fee: taxedFee(285_000, {
      taxIncluded: true,
      refundRule:
        'Full refund up to 21 days before the start; after that, the terms not yet begun are refunded, less ₹15,000.',
      instalments: 'Six payments, one per quarter',
    }),
    claim: null,
  },
  {
    snapshot: {
      title: 'Professional Certificate in Systems Programming with Rust',
      shortTitle: 'Systems Programming with Rust',
      slug: 'systems-programming-with-rust',
      summary:
        'Five months from ownership to a small network service, for programmers who come from another language.',
      about: doc(
        p(
          'You arrive with another language in your head. The first month is about unlearning: who owns a value, how long a reference may live, and why the compiler is usually right. Then you build a key-value store, step by step, until it survives a power cut.',
        ),
        p(
          'If you are unsure whether Rust is your next language, read [Rust or Python](article:rust-vs-python) first.',
        ),
      ),
      universityId: university('neelkurinji-institute-of-technology'),
      topicIds: [topic('programming-languages')],
      level: 'INTERMEDIATE',
      credential: 'PROFESSIONAL_CERTIFICATE',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 5,
      hoursPerWeekMin: 6,
      hoursPerWeekMax: 9,
      badge: 'NEW',
      sellingPoints: [
        'A reviewer for every merge request',
        'You leave with a storage engine of your own',
      ],
      eligibility: [
        'At least a year of programming in any language',
        'Comfortable with a terminal and Git',
      ],
      curriculum: [
        {
          title: 'Ownership',
          weeks: 5,
          points: ['Moves and borrows', 'Lifetimes', 'Errors as values'],
        },
        {
          title: 'Types that help',
          weeks: 5,
          points: ['Enums and matching', 'Traits', 'Generics'],
        },
        { title: 'Concurrency', weeks: 5, points: ['Threads and channels', 'async with Tokio'] },
        {
          title: 'A storage engine',
          weeks: 6,
          points: ['Log, index, compaction', 'Testing for crashes'],
        },
      ],
      outcomes: [
        {
          text: '29 of 36 learners in the first course finished the storage engine.',
          source: 'Demo course record, run of spring 2026',
          url: null,
          asOf: '2026-08-15',
        },
      ],
      faculty: [anitta],
      recognition: {
        status: 'NOT_REQUIRED',
        regulator: null,
        reference: null,
        asOf: '2026-06-15',
        note: 'A professional certificate; no regulator approves such courses.',
      },
      faqs: asked(
        'how-long-to-learn-rust',
        'what-is-the-borrow-checker',
        'is-go-easier-than-rust',
        'refund-if-i-withdraw',
      ),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: null,
    },
    publishedOn: '2026-07-20',
    intakes: [countedIntake(33, 20, 22, 40), openIntake(185, 165)],
    fee: taxedFee(54_000, {
      taxIncluded: true,
      refundRule:
        'Full refund within the first two weeks, whatever the reason; nothing after that.',
      instalments: 'Three payments',
    }),
    claim: {
      text: '9 in 10 learners in the first course would recommend it',
      source: 'Demo survey of learners, spring 2026, 31 answers of 36',
      sourceUrl: null,
      asOf: '2026-08-15',
    },
  },
  {
    snapshot: {
      title: 'Certificate in Python Programming Foundations',
      shortTitle: 'Python Foundations',
      slug: 'python-programming-foundations',
      summary:
        'Three months for people who have never programmed: from the first line to a small program that automates a task of your own.',
      about: doc(
        p(
          'Bring a task that you do by hand: renaming files, a monthly report, a timetable. In the last four weeks you write the program that does it. Everything before that gives you the pieces.',
        ),
        ul(
          '20 learners per class, so that nobody gets lost',
          'Exercises with instant feedback, and a person to ask when you are stuck',
          'No powerful laptop needed: a five-year-old machine will do',
        ),
      ),
      universityId: university('neelkurinji-institute-of-technology'),
      topicIds: [topic('programming-languages'), topic('data-science')],
      level: 'BEGINNER',
      credential: 'CERTIFICATE',
      mode: 'ONLINE',
      language: 'English and Hindi',
      durationMonths: 3,
      hoursPerWeekMin: 4,
      hoursPerWeekMax: 6,
      badge: 'BESTSELLER',
      sellingPoints: ['20 learners per class', 'Automate a task of your own'],
      eligibility: ['None, apart from reading English at school level'],
      curriculum: [
        {
          title: 'Values, names, decisions',
          weeks: 3,
          points: ['Numbers and text', 'if and while'],
        },
        {
          title: 'Collections and functions',
          weeks: 3,
          points: ['Lists, dictionaries', 'Your own functions'],
        },
        {
          title: 'Files and the outside world',
          weeks: 3,
          points: ['Files and CSV', 'Errors', 'Libraries'],
        },
        { title: 'Your own task', weeks: 4, points: ['Plan, build, show'] },
      ],
      outcomes: [
        {
          text: '412 of 503 learners handed in the final program.',
          source: 'Demo course record, four runs of 2025',
          url: null,
          asOf: '2026-01-31',
        },
      ],
      faculty: [gowtham],
      recognition: {
        status: 'NOT_REQUIRED',
        regulator: null,
        reference: null,
        asOf: '2026-06-15',
        note: 'A short certificate; no regulator approves such courses.',
      },
      faqs: asked(
        'how-long-to-learn-python',
        'which-laptop-for-programming',
        'do-i-need-a-degree-to-program',
        'refund-if-i-withdraw',
      ),
      brochureMediaId: null,
      seoTitle: 'Python for beginners: a three-month certificate online',
      seoDescription: null,
      contentUpdatedOn: '2026-10-05',
    },
    publishedOn: '2025-10-12',
    intakes: [countedIntake(21, 14, 17, 20), countedIntake(84, 77, 4, 20)],
    fee: taxedFee(14_900, {
      taxIncluded: true,
      refundRule: 'Full refund until the third class.',
      instalments: null,
    }),
    claim: {
      text: 'Rated 4.7 out of 5 by learners who finished',
      source: 'Demo survey of 388 learners, four runs of 2025',
      sourceUrl: null,
      asOf: '2026-01-31',
    },
  },
  {
    snapshot: {
      title: 'Postgraduate Certificate in Full-Stack Web Development',
      shortTitle: 'Full-Stack Web Development',
      slug: 'full-stack-web-development',
      summary:
        'Nine months on the web from request to database, in TypeScript, with a team project that goes live.',
      about: doc(
        p(
          'You build one product in a team of four, from the first sketch to a release that strangers use. Along the way you meet HTTP, SQL, accessibility and the quiet discipline of small commits.',
        ),
        p(
          'The current course is full and has started. The next dates have not been announced yet.',
        ),
      ),
      universityId: university('neelkurinji-institute-of-technology'),
      topicIds: [topic('programming-languages')],
      level: 'INTERMEDIATE',
      credential: 'POSTGRADUATE_CERTIFICATE',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 9,
      hoursPerWeekMin: 10,
      hoursPerWeekMax: 12,
      badge: null,
      sellingPoints: ['A product that is live at the end', 'Accessibility taught from week one'],
      eligibility: ['A bachelor’s degree in any subject', 'Basic programming in any language'],
      curriculum: [
        {
          title: 'The web as a platform',
          weeks: 9,
          points: ['HTML that means something', 'HTTP', 'Forms'],
        },
        { title: 'Servers and data', weeks: 12, points: ['TypeScript', 'SQL', 'Authentication'] },
        { title: 'Team product', weeks: 18, points: ['Planning', 'Tests', 'Release and support'] },
      ],
      outcomes: [],
      faculty: [gowtham],
      recognition: {
        status: 'NOT_REQUIRED',
        regulator: null,
        reference: null,
        asOf: '2026-06-15',
        note: 'A certificate, not a degree; no regulator approves it.',
      },
      faqs: asked('do-i-need-a-degree-to-program', 'which-laptop-for-programming'),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: null,
    },
    publishedOn: '2025-12-10',
    intakes: [percentIntake(-30, -52, 100)],
    fee: taxedFee(118_000, {
      taxIncluded: false,
      refundRule: 'Full refund within 14 days of the start, then nothing.',
      instalments: 'Nine monthly payments',
    }),
    claim: null,
  },
]
