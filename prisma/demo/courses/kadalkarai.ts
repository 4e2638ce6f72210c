import type { DemoCourse } from '../demo.ts'
import { topic, university } from '../ids.ts'
import { doc, h2, labelled, p, ul } from '../write.ts'
import { asked, countedIntake, degreeFee, percentIntake, taxedFee } from './terms.ts'

export const kadalkaraiCourses: DemoCourse[] = [
  {
    snapshot: {
      title: 'Postgraduate Certificate in Applied Machine Learning',
      shortTitle: 'Applied Machine Learning',
      slug: 'applied-machine-learning',
      summary:
        'Twelve months of evening study for people who can program a little and want to build, test and maintain models at work.',
      about: doc(
        p(
          'The certificate is built around six models that you train, judge and hand over, from a house-price regression to a small text classifier. Each comes with messy data, a deadline and a reviewer who asks why.',
        ),
        p(
          'You need school mathematics and some Python. If your calculus is rusty, a free two-week refresher before the start brings it back.',
        ),
        h2('What your weeks look like'),
        labelled(
          ['Two evenings', 'a live class of 90 minutes each, recorded for those who miss it.'],
          ['Saturday morning', 'a lab in groups of four, with a teaching assistant in the room.'],
          ['In between', 'reading and an exercise that is marked by a person within five days.'],
        ),
        p(
          'Before you decide, read [what machine learning is](article:what-is-machine-learning). If that page bores you, the course will too.',
        ),
      ),
      universityId: university('kadalkarai-institute-of-data-science'),
      topicIds: [topic('machine-learning'), topic('data-science')],
      level: 'INTERMEDIATE',
      credential: 'POSTGRADUATE_CERTIFICATE',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 12,
      hoursPerWeekMin: 8,
      hoursPerWeekMax: 12,
      badge: 'BESTSELLER',
      sellingPoints: [
        'Career support from CV to signed offer',
        'Two credentials: the certificate and a reviewed portfolio',
      ],
      eligibility: [
        'A bachelor’s degree in any subject, with 50 % or its equivalent',
        'Python at the level of functions, lists and dictionaries; there is a 40-minute entry test',
        'No work experience needed',
      ],
      curriculum: [
        {
          title: 'Data before models',
          weeks: 8,
          points: [
            'Cleaning with pandas',
            'Splitting data without leaks',
            'Baselines worth beating',
          ],
        },
        {
          title: 'Models that explain themselves',
          weeks: 12,
          points: [
            'Linear and logistic regression',
            'Trees and forests',
            'Reading coefficients honestly',
          ],
        },
        {
          title: 'Boosting and neural networks',
          weeks: 14,
          points: ['Gradient boosting', 'Networks in PyTorch', 'Regularisation and early stopping'],
        },
        {
          title: 'Models at work',
          weeks: 10,
          points: [
            'Serving a model behind an API',
            'Drift and monitoring',
            'Model cards and fairness checks',
          ],
        },
        {
          title: 'Capstone',
          weeks: 8,
          points: ['A project with a partner organisation', 'Oral defence'],
        },
      ],
      outcomes: [
        {
          text: '61 of 88 graduates who answered said they use what they learnt at least weekly in their job.',
          source: 'Demo survey of graduates, cohort of January 2025, 88 answers of 140',
          url: null,
          asOf: '2026-04-30',
        },
        {
          text: '23 of 88 changed employer within a year of finishing. The survey did not ask about salaries.',
          source: 'Demo survey of graduates, cohort of January 2025, 88 answers of 140',
          url: null,
          asOf: '2026-04-30',
        },
      ],
      faculty: [
        {
          name: 'Dr Revathi Anbuselvan',
          role: 'Programme director',
          bio: 'Worked on rainfall forecasts for ten years before she came to teaching. Leads the labs on evaluation and insists on a baseline first.',
        },
        {
          name: 'Joel Pinheiro-Das',
          role: 'Lecturer, machine learning systems',
          bio: 'Ran the model platform of a logistics firm. Teaches serving and monitoring with incidents from his own logbook.',
        },
      ],
      recognition: {
        status: 'NOT_REQUIRED',
        regulator: null,
        reference: null,
        asOf: '2026-06-15',
        note: 'A certificate, not a degree: no regulator approves it, and it does not count as a postgraduate degree for public posts or a doctorate.',
      },
      faqs: asked(
        'how-much-mathematics-for-machine-learning',
        'do-i-need-a-gpu',
        'can-i-study-beside-a-job',
        'refund-if-i-withdraw',
        'education-loan-for-online-programme',
      ),
      brochureMediaId: null,
      seoTitle: 'PG Certificate in Applied Machine Learning, 12 months online',
      seoDescription:
        'Twelve months online, 8–12 hours a week: curriculum, fee, refund rule, seats and what graduates said.',
      contentUpdatedOn: '2026-09-14',
    },
    publishedOn: '2025-11-03',
    intakes: [percentIntake(55, 34, 76), percentIntake(236, 200, 8)],
    fee: taxedFee(165_000, {
      taxIncluded: true,
      refundRule:
        'Full refund until the second live class. After that, the months not yet begun are refunded, less 10 % of the fee.',
      instalments: 'Twelve monthly payments without interest',
    }),
    claim: {
      text: 'The machine learning programme that Lectern readers asked about most in 2025',
      source: 'Demo count of 1,204 counselling requests on Lectern, January to December 2025',
      sourceUrl: null,
      asOf: '2026-01-05',
    },
  },
  {
    snapshot: {
      title: 'Master of Science in Data Science (Online)',
      shortTitle: 'MSc Data Science',
      slug: 'msc-data-science',
      summary:
        'A full master’s degree in two years online: statistics, computing and a dissertation on data of your choice.',
      about: doc(
        p(
          'The degree has three strands that run side by side: statistics, computing and domain work. In the last term they meet in a dissertation, which you may write on data of your employer if the employer agrees in writing.',
        ),
        p(
          'It is a demanding programme. Plan fifteen hours in an ordinary week and more before the examinations, which are held in person in twenty towns.',
        ),
        ul(
          'Eighty credits in four terms',
          'Proctored examinations twice a year',
          'A supervisor from the first term on',
        ),
      ),
      universityId: university('kadalkarai-institute-of-data-science'),
      topicIds: [topic('data-science'), topic('machine-learning')],
      level: 'ADVANCED',
      credential: 'MASTER',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 24,
      hoursPerWeekMin: 12,
      hoursPerWeekMax: 16,
      badge: null,
      sellingPoints: [
        'A degree with UGC-DEB entitlement',
        'One supervisor from start to dissertation',
      ],
      eligibility: [
        'A bachelor’s degree of at least three years with mathematics or statistics as a subject',
        '55 % or its equivalent (50 % for reserved categories)',
        'A DEB-ID, which you create yourself on the UGC portal, free of charge',
      ],
      curriculum: [
        {
          title: 'Term one: foundations',
          weeks: 24,
          points: ['Probability', 'Linear algebra with Python', 'Databases and SQL'],
        },
        {
          title: 'Term two: inference',
          weeks: 24,
          points: ['Statistical inference', 'Regression', 'Design of experiments'],
        },
        {
          title: 'Term three: learning from data',
          weeks: 24,
          points: ['Machine learning', 'Time series', 'One elective: text, maps or health data'],
        },
        {
          title: 'Term four: dissertation',
          weeks: 24,
          points: ['Research plan', 'Dissertation and viva'],
        },
      ],
      outcomes: [
        {
          text: '52 of the 71 students admitted in 2023 had finished by summer 2025; 11 were still enrolled.',
          source: 'Demo report of the examinations office, 2025',
          url: null,
          asOf: '2025-09-30',
        },
      ],
      faculty: [
        {
          name: 'Professor K. Ilavarasan',
          role: 'Head of statistics',
          bio: 'Has taught inference for twenty-two years. His lecture notes are free for everybody and full of deliberate traps.',
        },
        {
          name: 'Dr Sanober Mistriwala',
          role: 'Reader in computing',
          bio: 'Builds databases for public health projects and supervises dissertations on privacy.',
        },
      ],
      recognition: {
        status: 'RECOGNISED',
        regulator: 'UGC Distance Education Bureau (UGC-DEB)',
        reference: 'demo reference 2026-014/2',
        asOf: '2026-06-15',
        note: 'Entitled as an online degree. Under the UGC regulations of 2020, it is equivalent to the same degree earned on campus.',
      },
      faqs: asked(
        'is-an-online-degree-valid-in-india',
        'what-is-ugc-deb',
        'how-much-mathematics-for-machine-learning',
        'can-i-study-beside-a-job',
        'refund-if-i-withdraw',
      ),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-08-20',
    },
    publishedOn: '2025-11-03',
    intakes: [countedIntake(71, 42, 58, 80)],
    fee: degreeFee(240_000, {
      refundRule:
        'Full refund if you withdraw before the last day of admission, less ₹1,000. 90 % within 15 days of it, 50 % within 30 days, nothing after that.',
      instalments: 'Four payments, one per term',
    }),
    claim: null,
  },
  {
    snapshot: {
      title: 'Professional Certificate in Deep Learning in Practice',
      shortTitle: 'Deep Learning in Practice',
      slug: 'deep-learning-in-practice',
      summary:
        'Six months on networks for text and images, for people who have already trained simpler models.',
      about: doc(
        p(
          'You write a network by hand in the first fortnight, without a library, and never again. After that you know what the library does for you. The rest of the course is practice: reading loss curves, finding the bug that does not crash, and knowing when a smaller model is enough.',
        ),
        p(
          'Cloud time on a shared GPU is part of the fee: forty hours for each learner, and more for the final project.',
        ),
      ),
      universityId: university('kadalkarai-institute-of-data-science'),
      topicIds: [topic('machine-learning')],
      level: 'ADVANCED',
      credential: 'PROFESSIONAL_CERTIFICATE',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 6,
      hoursPerWeekMin: 8,
      hoursPerWeekMax: 10,
      badge: 'NEW',
      sellingPoints: ['Forty hours of GPU time included', 'Code review of every assignment'],
      eligibility: [
        'You have trained and evaluated models with scikit-learn or a similar library',
        'Comfort with matrices and derivatives; a self-test is on the institute’s page',
      ],
      curriculum: [
        {
          title: 'A network by hand',
          weeks: 4,
          points: ['Backpropagation', 'Numerical gradient checks'],
        },
        {
          title: 'Images',
          weeks: 7,
          points: ['Convolutions', 'Transfer learning', 'Reading failures'],
        },
        {
          title: 'Text',
          weeks: 8,
          points: ['Embeddings', 'Attention and transformers', 'Fine-tuning'],
        },
        { title: 'Final project', weeks: 5, points: ['Proposal, build, report and review'] },
      ],
      outcomes: [],
      faculty: [
        {
          name: 'Dr Revathi Anbuselvan',
          role: 'Programme director',
          bio: 'Worked on rainfall forecasts for ten years before she came to teaching. Leads the labs on evaluation and insists on a baseline first.',
        },
      ],
      recognition: {
        status: 'NOT_REQUIRED',
        regulator: null,
        reference: null,
        asOf: '2026-06-15',
        note: 'A professional certificate; no regulator approves such courses.',
      },
      faqs: asked('do-i-need-a-gpu', 'is-deep-learning-always-better', 'refund-if-i-withdraw'),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: null,
    },
    publishedOn: '2026-08-24',
    intakes: [countedIntake(40, 26, 11, 48)],
    fee: taxedFee(82_000, {
      taxIncluded: false,
      refundRule:
        'Full refund within 14 days of the start. After that, half the fee for the remaining course.',
      instalments: null,
    }),
    claim: null,
  },
]
