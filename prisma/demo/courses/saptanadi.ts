import type { DemoCourse } from '../demo.ts'
import { topic, university } from '../ids.ts'
import { doc, p, ul } from '../write.ts'
import { asked, countedIntake, degreeFee, openIntake, percentIntake, taxedFee } from './terms.ts'

const entitled = (reference: string) => ({
  status: 'RECOGNISED' as const,
  regulator: 'UGC Distance Education Bureau (UGC-DEB)',
  reference,
  asOf: '2026-06-15',
  note: 'Entitled as an online degree. Check the year of entitlement on the UGC-DEB portal before you pay.',
})

const refundOfDegrees =
  'Full refund if you withdraw before the last day of admission, less ₹1,000. 90 % within 15 days of it, 50 % within 30 days, nothing after that.'

const deb = 'A DEB-ID, which you create yourself on the UGC portal, free of charge'

export const saptanadiCourses: DemoCourse[] = [
  {
    snapshot: {
      title: 'Bachelor of Computer Applications (Online)',
      shortTitle: 'BCA online',
      slug: 'bca-online',
      summary:
        'A first degree in computing in three years, built for school leavers and for working people without a degree.',
      about: doc(
        p(
          'The degree begins where school ends. You write your first program in the second week, your first database in the second term, and in the third year a project that an outside examiner marks.',
        ),
        p(
          'Lessons are recorded in short pieces, so that they fit into a bus ride. Tutorials are live, on Sunday mornings and Wednesday evenings.',
        ),
      ),
      universityId: university('saptanadi-open-university'),
      topicIds: [topic('programming-languages'), topic('study-and-careers')],
      level: 'BEGINNER',
      credential: 'BACHELOR',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 36,
      hoursPerWeekMin: 10,
      hoursPerWeekMax: 14,
      badge: null,
      sellingPoints: ['Exams in 60+ cities', 'A named tutor for three years'],
      eligibility: ['Class 12 passed in any stream, with 45 %', deb],
      curriculum: [
        {
          title: 'First year',
          weeks: 48,
          points: ['Programming in Python', 'Discrete mathematics', 'Writing'],
        },
        { title: 'Second year', weeks: 48, points: ['Data structures', 'Databases', 'Networks'] },
        {
          title: 'Third year',
          weeks: 48,
          points: ['Software engineering', 'Two electives', 'Project'],
        },
      ],
      outcomes: [
        {
          text: '58 % of those admitted in 2021 finished within four years.',
          source: 'Demo report of the examinations office, 2025',
          url: null,
          asOf: '2025-12-31',
        },
      ],
      faculty: [
        {
          name: 'Dr Hemlata Bhatiyani',
          role: 'Programme coordinator',
          bio: 'Has run the open degree for twelve years and knows most of the reasons why people stop.',
        },
      ],
      recognition: entitled('demo reference 2026-008/1'),
      faqs: asked(
        'is-an-online-degree-valid-in-india',
        'what-is-ugc-deb',
        'which-laptop-for-programming',
        'can-i-study-beside-a-job',
      ),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-06-30',
    },
    publishedOn: '2025-10-20',
    intakes: [openIntake(66, 45)],
    fee: degreeFee(105_000, {
      refundRule: refundOfDegrees,
      instalments: 'Six payments, one per term',
    }),
    claim: null,
  },
  {
    snapshot: {
      title: 'Master of Computer Applications (Online)',
      shortTitle: 'MCA online',
      slug: 'mca-online',
      summary:
        'Two years from working programmer to software engineer, with electives in cloud, security and data.',
      about: doc(
        p(
          'The first year levels the ground: algorithms, operating systems, databases. In the second you choose a direction and spend a whole term on one piece of software, with a written design that others criticise before you build.',
        ),
        ul(
          'Electives: cloud systems, security, data engineering',
          'One seminar in technical writing',
        ),
      ),
      universityId: university('saptanadi-open-university'),
      topicIds: [topic('programming-languages'), topic('data-science')],
      level: 'INTERMEDIATE',
      credential: 'MASTER',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 24,
      hoursPerWeekMin: 12,
      hoursPerWeekMax: 15,
      badge: null,
      sellingPoints: ['Three electives to specialise', 'A design review before every project'],
      eligibility: [
        'A bachelor’s degree with 50 %, and mathematics at class 12 or in the degree',
        deb,
      ],
      curriculum: [
        {
          title: 'First year',
          weeks: 48,
          points: ['Algorithms', 'Operating systems', 'Database design'],
        },
        { title: 'Third term', weeks: 24, points: ['Two electives', 'Technical writing'] },
        { title: 'Fourth term', weeks: 24, points: ['Software project with outside examiner'] },
      ],
      outcomes: [
        {
          text: '143 of 201 graduates who answered were in a software role six months later; most had been before.',
          source: 'Demo survey of graduates of 2024 and 2025, 201 answers of 390',
          url: null,
          asOf: '2026-02-28',
        },
      ],
      faculty: [
        {
          name: 'Dr Hemlata Bhatiyani',
          role: 'Programme coordinator',
          bio: 'Has run the open degrees for twelve years and knows most of the reasons why people stop.',
        },
        {
          name: 'Rustom Gheewalla',
          role: 'Lecturer, cloud systems',
          bio: 'Moved a bank’s accounts out of a cellar. Still answers when a student asks about mainframes.',
        },
      ],
      recognition: entitled('demo reference 2026-008/2'),
      faqs: asked(
        'is-an-online-degree-valid-in-india',
        'how-to-check-recognition',
        'education-loan-for-online-programme',
        'refund-if-i-withdraw',
      ),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-06-30',
    },
    publishedOn: '2025-10-20',
    intakes: [percentIntake(66, 45, 41)],
    fee: degreeFee(128_000, {
      refundRule: refundOfDegrees,
      instalments: 'Four payments, one per term',
    }),
    claim: null,
  },
  {
    snapshot: {
      title: 'Master of Business Administration (Online)',
      shortTitle: 'MBA online',
      slug: 'mba-online',
      summary:
        'A recognised MBA in two years alongside work, with specialisations in finance, operations and people.',
      about: doc(
        p(
          'The programme assumes that you work. Assignments ask about your own firm, with names removed, and the best of them have changed a procedure or two. Group work is limited to one course a term, because working people’s timetables rarely match.',
        ),
        p(
          'In the second year you specialise in finance, operations or people, and finish with a twelve-week project.',
        ),
      ),
      universityId: university('saptanadi-open-university'),
      topicIds: [topic('management'), topic('study-and-careers')],
      level: 'INTERMEDIATE',
      credential: 'MASTER',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 24,
      hoursPerWeekMin: 10,
      hoursPerWeekMax: 12,
      badge: 'BESTSELLER',
      sellingPoints: [
        'A recognised degree without leaving your job',
        'Career advice from the first term',
      ],
      eligibility: ['A bachelor’s degree in any subject, with 50 %', 'No entrance test', deb],
      curriculum: [
        {
          title: 'First year',
          weeks: 48,
          points: ['Accounting', 'Marketing', 'Statistics', 'Organisations'],
        },
        { title: 'Second year', weeks: 36, points: ['Specialisation', 'Strategy', 'Business law'] },
        { title: 'Project', weeks: 12, points: ['A question from your own firm'] },
      ],
      outcomes: [
        {
          text: '38 of 120 graduates who answered had been promoted within a year; the survey cannot say whether this was because of the degree.',
          source: 'Demo survey of graduates of 2025, 120 answers of 310',
          url: null,
          asOf: '2026-05-31',
        },
      ],
      faculty: [
        {
          name: 'Dr Omkar Jadeshwar',
          role: 'Programme head',
          bio: 'Came from a cooperative dairy, where he ran the plant and later the accounts.',
        },
      ],
      recognition: entitled('demo reference 2026-008/5'),
      faqs: asked(
        'is-an-online-degree-valid-in-india',
        'mba-or-pgdm',
        'can-i-study-beside-a-job',
        'education-loan-for-online-programme',
        'what-happens-in-a-counselling-call',
      ),
      brochureMediaId: null,
      seoTitle: 'Online MBA with UGC-DEB entitlement, two years',
      seoDescription: null,
      contentUpdatedOn: '2026-07-22',
    },
    publishedOn: '2025-10-20',
    intakes: [countedIntake(66, 45, 301, 400), openIntake(250, 228)],
    fee: degreeFee(156_000, {
      refundRule: refundOfDegrees,
      instalments: 'Four payments, one per term',
    }),
    claim: {
      text: 'Three in four learners rate the tutors good or very good',
      source: 'Demo survey of learners in their second year, March 2026, 268 answers',
      sourceUrl: null,
      asOf: '2026-03-31',
    },
  },
  {
    snapshot: {
      title: 'Certificate in Data Analytics for Everyday Work',
      shortTitle: 'Data Analytics Certificate',
      slug: 'data-analytics-certificate',
      summary:
        'Four months on spreadsheets, SQL and charts, for people who answer questions with data at work.',
      about: doc(
        p(
          'No programming is assumed and little is taught. You learn to ask a table good questions, first in a spreadsheet and then in SQL, and to show the answer so that a tired reader understands it.',
        ),
        p(
          'Wondering where this leads? Compare [the analyst and the data scientist](article:data-analyst-vs-data-scientist).',
        ),
      ),
      universityId: university('saptanadi-open-university'),
      topicIds: [topic('data-science'), topic('study-and-careers')],
      level: 'BEGINNER',
      credential: 'CERTIFICATE',
      mode: 'ONLINE',
      language: 'English and Hindi',
      durationMonths: 4,
      hoursPerWeekMin: 4,
      hoursPerWeekMax: 6,
      badge: null,
      sellingPoints: ['No programming needed to begin', 'Practice on public Indian data sets'],
      eligibility: ['Class 12 passed', 'You can use a spreadsheet for simple sums'],
      curriculum: [
        {
          title: 'Spreadsheets, properly',
          weeks: 5,
          points: ['Tidy tables', 'Pivot tables', 'Checks'],
        },
        { title: 'SQL', weeks: 6, points: ['Select and filter', 'Joins', 'Grouping'] },
        {
          title: 'Showing it',
          weeks: 5,
          points: ['Charts that do not mislead', 'A one-page report'],
        },
      ],
      outcomes: [
        {
          text: '187 of 240 learners finished; 96 of them said they now produce a report that someone else used to do.',
          source: 'Demo survey of learners, runs of 2025',
          url: null,
          asOf: '2026-01-31',
        },
      ],
      faculty: [
        {
          name: 'Mehjabeen Sorathia',
          role: 'Tutor, analytics',
          bio: 'Analysed bus timetables for a city corporation. Draws every chart by hand first.',
        },
      ],
      recognition: {
        status: 'NOT_REQUIRED',
        regulator: null,
        reference: null,
        asOf: '2026-06-15',
        note: 'A short certificate; no regulator approves such courses.',
      },
      faqs: asked(
        'is-excel-enough',
        'sql-or-python-first',
        'data-analyst-without-coding',
        'portfolio-for-a-data-job',
      ),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: null,
    },
    publishedOn: '2026-01-15',
    intakes: [percentIntake(28, 19, 52)],
    fee: taxedFee(18_500, {
      taxIncluded: false,
      refundRule: 'Full refund within ten days of the start.',
      instalments: null,
    }),
    claim: null,
  },
]
