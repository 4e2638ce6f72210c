import type { Settings } from '#lib/settings/schema.ts'
import { article, course } from './ids.ts'

export const settings: Settings = {
  site: {
    name: 'Lectern',
    tagline: 'Read first, then choose',
    description:
      'Clear articles on programming, data, machine learning and management, honest course pages, and a free call with a counsellor whenever you want one.',
    organisation: 'Lectern Learning (demonstration)',
    email: 'hello@lectern.example',
    phone: null,
    postalAddress: 'Lectern Learning (demonstration), 4 Reading Room Lane, Pune 411000, India',
    timeZone: 'Asia/Kolkata',
    grievanceOfficer: 'Grievance Officer, Lectern Learning (demonstration)',
    grievanceEmail: 'grievance@lectern.example',
    disclaimer:
      'This is a demonstration. Institutions, programmes, people and their figures are invented; regulators and laws are real.',
  },
  navigation: {
    header: [
      { label: 'Articles', href: '/articles' },
      { label: 'Courses', href: '/courses' },
      { label: 'FAQs', href: '/faqs' },
      { label: 'Free counselling', href: '/counselling' },
    ],
    footer: [
      {
        title: 'Read',
        links: [
          { label: 'Programming Languages', href: '/topics/programming-languages' },
          { label: 'Machine Learning', href: '/topics/machine-learning' },
          { label: 'Data Science', href: '/topics/data-science' },
          { label: 'Management', href: '/topics/management' },
          { label: 'Study and Careers', href: '/topics/study-and-careers' },
        ],
      },
      {
        title: 'Choose',
        links: [
          { label: 'All courses', href: '/courses' },
          { label: 'Compare courses', href: '/courses/compare' },
          { label: 'FAQs', href: '/faqs' },
          { label: 'Talk to a counsellor', href: '/counselling' },
        ],
      },
      {
        title: 'Lectern',
        links: [
          { label: 'About us', href: '/about' },
          { label: 'Contact', href: '/contact' },
          { label: 'Editorial policy', href: '/editorial-policy' },
          { label: 'Complaints', href: '/grievance' },
          { label: 'Terms', href: '/terms' },
          { label: 'Privacy', href: '/privacy' },
          { label: 'RSS feed', href: '/feed.xml' },
        ],
      },
    ],
  },
  sharing: { channels: ['copy', 'whatsapp', 'linkedin', 'x', 'email'] },
  home: {
    title: 'Learn what you need before you pay for it',
    lead: 'Read how a subject works, compare programmes by facts with a source, and talk to a person when you are stuck. All of it is free.',
    featuredArticleId: article('rust-vs-python'),
    featuredCourseIds: [
      course('applied-machine-learning'),
      course('python-programming-foundations'),
      course('mba-online'),
    ],
  },
  counselling: {
    title: 'Request a free callback',
    lead: 'Tell us what you want to learn or become. A counsellor reads your message before calling, so you don’t have to repeat yourself.',
    promise:
      'We usually call within one working day. We never share your number without your permission.',
    team: 'A counsellor',
    languages: ['English', 'Hindi'],
    callDays: [1, 2, 3, 4, 5],
    callFrom: 600,
    callUntil: 1080,
    submitLabel: 'Request a callback',
    thankYou:
      'Thank you. We have your request. Keep the link to this page: here you can change or withdraw your request at any time.',
    defaultCountry: 'IN',
    maxAttempts: 3,
    pauseHours: 4,
    firstAnswerHours: 8,
    notifyEmails: [],
    retentionDays: { IN: 365, EU: 14, GB: 14, OTHER: 30 },
    keepDays: { closedCases: 365, quarantined: 30, mails: 365, consentProofs: 1095 },
  },
}
