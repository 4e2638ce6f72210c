import type { DemoCourse } from '../demo.ts'
import { topic, university } from '../ids.ts'
import { doc, p } from '../write.ts'
import { asked, countedIntake, percentIntake, taxedFee } from './terms.ts'

export const harrowmereCourses: DemoCourse[] = [
  {
    snapshot: {
      title: 'Master of Science in Artificial Intelligence',
      shortTitle: 'MSc Artificial Intelligence',
      slug: 'msc-artificial-intelligence',
      summary:
        'A British master’s degree in eighteen months: five online terms, two short residencies and a dissertation.',
      about: doc(
        p(
          'The degree treats artificial intelligence as a subject with a history, from search and logic to the large models of today. You read original papers from the first week and learn to tell a result from a press release.',
        ),
        p(
          'Two residencies of six days are held in Bristol. If a visa does not come through, you may attend from home and sit an extra oral examination.',
        ),
      ),
      universityId: university('harrowmere-university'),
      topicIds: [topic('machine-learning'), topic('data-science')],
      level: 'ADVANCED',
      credential: 'MASTER',
      mode: 'BLENDED',
      language: 'English',
      durationMonths: 18,
      hoursPerWeekMin: 14,
      hoursPerWeekMax: 18,
      badge: null,
      sellingPoints: [
        'Two residencies of six days',
        'Two credentials: degree and teaching portfolio',
      ],
      eligibility: [
        'A bachelor’s degree in a subject with mathematics, at 60 % or above',
        'Programming in Python, C++ or a similar language',
        'English at IELTS 6.5, or a degree taught in English',
      ],
      curriculum: [
        {
          title: 'Foundations',
          weeks: 20,
          points: ['Search and logic', 'Probability', 'Reading papers'],
        },
        {
          title: 'Learning',
          weeks: 20,
          points: ['Statistical learning', 'Deep learning', 'Language models'],
        },
        {
          title: 'Responsible systems',
          weeks: 12,
          points: ['Law', 'Evaluation', 'Harm and redress'],
        },
        { title: 'Dissertation', weeks: 24, points: ['Original work of 12,000 words'] },
      ],
      outcomes: [
        {
          text: '79 % of the students of 2023 completed the degree in two years.',
          source: 'Demo continuation record of the university',
          url: null,
          asOf: '2025-12-15',
        },
      ],
      faculty: [
        {
          name: 'Dr Imogen Thackwray',
          role: 'Programme leader',
          bio: 'Works on evaluation of language systems and reads every dissertation proposal.',
        },
        {
          name: 'Dr Babajide Olaoluwa-Finch',
          role: 'Senior lecturer',
          bio: 'Came from medical imaging. Teaches what a confidence interval is until it hurts less.',
        },
      ],
      recognition: {
        status: 'RECOGNISED',
        regulator: 'Office for Students (England)',
        reference: 'demo reference 2026-105/3',
        asOf: '2026-06-15',
        note: 'Recognised in the United Kingdom. In India, the equivalence of foreign degrees is decided case by case; a degree with online terms may be refused.',
      },
      faqs: asked(
        'machine-learning-versus-ai',
        'how-much-mathematics-for-machine-learning',
        'how-to-check-recognition',
        'education-loan-for-online-programme',
      ),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-08-11',
    },
    publishedOn: '2026-01-27',
    intakes: [countedIntake(98, 60, 21, 50)],
    fee: taxedFee(1_450_000, {
      taxIncluded: false,
      refundRule:
        'Full refund within 14 days of acceptance. After that, the terms not yet begun are refunded, less 10 %.',
      instalments: 'Five payments, one per term, in pounds at the exchange rate of the day',
    }),
    claim: null,
  },
  {
    snapshot: {
      title: 'Postgraduate Certificate in Leading Teams',
      shortTitle: 'Leading Teams',
      slug: 'leading-teams-certificate',
      summary:
        'Eight months for people who lead their first or second team, taught through their own situations.',
      about: doc(
        p(
          'Every fortnight one member of a group of six brings a situation from work: a talented person who is unkind, a deadline that nobody believes in. The group works on it with a tutor. The theory follows the case, never the other way round.',
        ),
      ),
      universityId: university('harrowmere-university'),
      topicIds: [topic('management')],
      level: 'INTERMEDIATE',
      credential: 'POSTGRADUATE_CERTIFICATE',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 8,
      hoursPerWeekMin: 5,
      hoursPerWeekMax: 7,
      badge: null,
      sellingPoints: [
        'Groups of six with one tutor',
        'Sixty credits towards a British master’s degree',
      ],
      eligibility: [
        'You lead at least two people at present',
        'A bachelor’s degree or five years of work',
      ],
      curriculum: [
        {
          title: 'Yourself',
          weeks: 8,
          points: ['Feedback', 'Time', 'Your first month with a team'],
        },
        { title: 'The team', weeks: 14, points: ['Goals', 'Conflict', 'Hiring and parting'] },
        {
          title: 'The organisation',
          weeks: 10,
          points: ['Power', 'Change', 'A written case of your own'],
        },
      ],
      outcomes: [
        {
          text: '48 of 51 participants completed the 2025 course.',
          source: 'Demo course record, 2025',
          url: null,
          asOf: '2026-01-10',
        },
      ],
      faculty: [
        {
          name: 'Morwenna Pascoe-Lall',
          role: 'Lead tutor',
          bio: 'Ran two hospital departments. Listens for a long time before she says anything.',
        },
      ],
      recognition: {
        status: 'NOT_RECOGNISED',
        regulator: 'University Grants Commission (UGC)',
        reference: 'demo reference 2026-105/7 (no equivalence)',
        asOf: '2026-06-15',
        note: 'A British certificate of sixty credits. It is not recognised as a qualification in India.',
      },
      faqs: asked('can-i-study-beside-a-job', 'how-to-check-recognition'),
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: null,
    },
    publishedOn: '2026-04-06',
    intakes: [percentIntake(76, 50, 33)],
    fee: taxedFee(310_000, {
      taxIncluded: true,
      refundRule:
        'Full refund within 14 days of acceptance. After that, half of the remaining fee.',
      instalments: 'Four payments',
    }),
    claim: null,
  },
]
