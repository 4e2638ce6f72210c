import type { DemoCourse } from '../demo.ts'
import { topic, university } from '../ids.ts'
import { callout, doc, p } from '../write.ts'
import { asked, percentIntake, taxedFee } from './terms.ts'

export const lysefjellCourses: DemoCourse[] = [
  {
    snapshot: {
      title: 'Doctorate in Business Administration (Professional)',
      shortTitle: 'Professional DBA',
      slug: 'professional-dba',
      summary:
        'Three years of supervised research on a question from your own company. The title is not recognised in India.',
      about: doc(
        callout(
          'warning',
          'Not recognised in India',
          'You may not use this title as a doctorate in India, and it does not qualify you to teach at a university. Enrol for the research, or don’t enrol.',
        ),
        p(
          'What you do get is close supervision: two hours a month with one researcher for three years, a reading group that meets on Thursdays, and a thesis that outside readers examine.',
        ),
      ),
      universityId: university('lysefjell-academy'),
      topicIds: [topic('management'), topic('study-and-careers')],
      level: 'ADVANCED',
      credential: 'DOCTORATE',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 36,
      hoursPerWeekMin: 10,
      hoursPerWeekMax: 15,
      badge: null,
      sellingPoints: ['Two hours a month with one supervisor', 'Examined by outside readers'],
      eligibility: [
        'A master’s degree in any subject',
        'Eight years of work, three of them with responsibility for people or a budget',
        'A proposal of 2,000 words',
      ],
      curriculum: [
        {
          title: 'Methods',
          weeks: 40,
          points: ['Asking answerable questions', 'Interviews', 'Statistics'],
        },
        { title: 'Field work', weeks: 52, points: ['Data from your own firm', 'Ethics approval'] },
        { title: 'Thesis', weeks: 52, points: ['60,000 words and an oral defence'] },
      ],
      outcomes: [
        {
          text: '17 of 41 candidates admitted since 2020 have defended; 9 have left.',
          source: 'Demo register of candidates',
          url: null,
          asOf: '2026-05-31',
        },
      ],
      faculty: [
        {
          name: 'Dr Sunniva Aarrestad-Moe',
          role: 'Head of the doctoral school',
          bio: 'Studies family firms in shipping. Supervises six candidates at a time and no more.',
        },
      ],
      recognition: {
        status: 'NOT_RECOGNISED',
        regulator: 'University Grants Commission (UGC)',
        reference: 'demo reference 2026-209 (no equivalence)',
        asOf: '2026-06-15',
        note: 'Not recognised in India. The UGC does not permit doctorates by online study, and this title has no equivalence.',
      },
      faqs: asked(
        'how-to-check-recognition',
        'is-an-online-degree-valid-in-india',
        'refund-if-i-withdraw',
      ),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-06-15',
    },
    publishedOn: '2026-05-19',
    intakes: [percentIntake(120, 88, 50)],
    fee: taxedFee(1_180_000, {
      taxIncluded: false,
      refundRule: 'Years not yet begun are refunded in full; a year that has begun is not.',
      instalments: 'Three payments, one per year, in euros at the exchange rate of the day',
    }),
    claim: null,
  },
  {
    snapshot: {
      title: 'Diploma in Data Engineering',
      shortTitle: 'Data Engineering',
      slug: 'diploma-in-data-engineering',
      summary:
        'Ten months on pipelines, warehouses and the tests that keep them honest. Applications are closed at the moment.',
      about: doc(
        p(
          'A diploma for people who move data for others. You build a small warehouse from public transport data, load it every night, break it on purpose and write down what happened.',
        ),
        p('The academy is rewriting the second half and will open again when it is done.'),
      ),
      universityId: university('lysefjell-academy'),
      topicIds: [topic('data-science')],
      level: 'INTERMEDIATE',
      credential: 'DIPLOMA',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 10,
      hoursPerWeekMin: 8,
      hoursPerWeekMax: 10,
      badge: null,
      sellingPoints: ['A warehouse of your own by the end', 'A weekly meeting with one supervisor'],
      eligibility: ['SQL and one programming language', 'A year of work with data'],
      curriculum: [
        { title: 'Modelling', weeks: 10, points: ['Facts and dimensions', 'Slowly changing data'] },
        { title: 'Moving', weeks: 14, points: ['Batch and stream', 'Schedules', 'Retries'] },
        { title: 'Trusting', weeks: 16, points: ['Tests for data', 'Lineage', 'Incidents'] },
      ],
      outcomes: [],
      faculty: [
        {
          name: 'Eskil Brattbakk-Iyer',
          role: 'Supervisor',
          bio: 'Kept the timetable data of a ferry company for nine years.',
        },
      ],
      recognition: {
        status: 'NOT_RECOGNISED',
        regulator: 'University Grants Commission (UGC)',
        reference: 'demo reference 2026-209 (no equivalence)',
        asOf: '2026-06-15',
        note: 'A private diploma of a foreign academy. It is not recognised in India.',
      },
      faqs: asked('when-is-nosql-the-wrong-choice', 'portfolio-for-a-data-job'),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: null,
    },
    publishedOn: '2026-05-19',
    intakes: [],
    fee: taxedFee(175_000, {
      taxIncluded: true,
      refundRule: 'Full refund within the first month.',
      instalments: null,
    }),
    claim: null,
  },
]
