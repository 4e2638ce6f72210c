import type { DemoArticle } from '../demo.ts'
import { media } from '../ids.ts'
import {
  alsoRead,
  block,
  callout,
  counsellingLine,
  doc,
  h2,
  h3,
  ol,
  p,
  questions,
  quote,
  recommendedCourses,
  steps,
  table,
  takeaways,
  text,
  ul,
} from '../write.ts'
import { written } from './written.ts'

export const onlineDegreeRecognition: DemoArticle = written({
  title: 'Does this online degree count in India? How to check it yourself',
  slug: 'online-degree-recognition-india',
  standfirst:
    'Who decides, what the words mean, which subjects are excluded, and six steps with which you can check any programme in half an hour.',
  body: doc(
    takeaways(
      'The essentials',
      'Recognition belongs to an institution, a programme, a mode and a session. All four must match.',
      'An online degree with UGC entitlement is equivalent to the same degree earned on campus.',
      'Certificates need no approval, so having none says nothing about their quality.',
      'Look it up on the regulator’s own site, and keep a dated copy.',
    ),
    p(
      'A young man from Nashik once brought me the brochure of a master’s degree. It named a university that exists, a regulator that exists, and a list of famous employers. Everything in it was true, and yet the degree was worthless in India: that university had never been allowed to teach that subject online.',
    ),
    p(
      'Nobody had lied to him in writing. The pieces were real, only the combination was not. So this is the thing to learn: you do not check a name, you check a combination.',
    ),
    h2('Who decides what'),
    table(
      'Indian bodies you will come across, and what they are responsible for',
      ['Body', 'Decides on', 'Look it up at'],
      [
        'University Grants Commission (UGC)',
        'universities and degrees; equivalence of many foreign degrees',
        '[ugc.gov.in](https://www.ugc.gov.in)',
      ],
      [
        'Distance Education Bureau (UGC-DEB)',
        'which institution may teach which programme at a distance or online, by session',
        '[deb.ugc.ac.in](https://deb.ugc.ac.in)',
      ],
      [
        'AICTE',
        'technical institutes, management diplomas (PGDM)',
        '[aicte-india.org](https://www.aicte-india.org)',
      ],
      [
        'NAAC',
        'quality grades of institutions; a grade is not a permission',
        '[naac.gov.in](http://www.naac.gov.in)',
      ],
      ['Councils such as NMC or BCI', 'medicine, law and other professions', 'their own sites'],
    ),
    p(
      'Degrees may be awarded only by universities and by institutions that the law empowers. A company cannot award a degree, however well it teaches. If a platform sells a degree, find the university behind it and check that one.',
    ),
    block('image', {
      mediaId: media('figure-four-locks'),
      alt: null,
      caption: text('All four have to open. Three out of four are not enough.'),
      width: 'text',
    }),
    h2('What the rules say'),
    p(
      'Online and distance degrees are governed by the UGC (Open and Distance Learning Programmes and Online Programmes) Regulations, 2020, with amendments since. Three points matter to you:',
    ),
    ul(
      '**Entitlement.** An institution needs a permission for each programme and mode. Lists are published by academic session.',
      '**Equal value.** Degrees earned in this way are treated as equal to those earned on campus. The UGC repeated this in a public notice in September 2022.',
      '**Excluded subjects.** Engineering, medicine, nursing, law, architecture and some others may not be taught fully online or at a distance, nor may doctorates. The list has grown: since the session of July 2025 it includes psychology and other health subjects.',
    ),
    block('statistic', {
      value: '45.71 lakh',
      label: 'people in India were enrolled in distance education in 2020–21',
      source: {
        title: 'All India Survey on Higher Education 2020–21',
        publisher: 'Ministry of Education, Government of India',
        url: null,
        asOf: '2023-01-29',
      },
    }),
    p(
      'So you are not doing anything exotic, and employers know such degrees. What they and the public services will ask is whether yours was entitled in the year in which you enrolled.',
    ),
    h2('Six steps to check a programme'),
    steps(
      'Half an hour that may save three years',
      [
        'Write down the exact combination',
        'Full name of the university, full name of the degree, mode (online or distance), and the session in which you would begin.',
      ],
      [
        'Open the list of UGC-DEB',
        'Choose the session. Find the university, then the programme, then the mode. A neighbouring programme does not count.',
      ],
      [
        'Read the exclusions',
        'Make sure that the subject is not on the list of those prohibited online, and that the university is not under “no admission”.',
      ],
      [
        'Compare with the university’s own page',
        'Institutions must publish their approvals. If the two disagree, write to both and wait.',
      ],
      [
        'Make your own DEB-ID',
        'Since the session of October 2024 learners need one. You create it on the portal with your Academic Bank of Credits ID; it costs nothing, and nobody else should do it for you.',
      ],
      [
        'Save the evidence',
        'Print the pages to a file with the date. Keep it with your receipts as long as you keep the degree.',
      ],
    ),
    callout(
      'warning',
      'Words that should slow you down',
      '“Globally accredited”, “UGC norms followed”, “approval in process”, “equivalent to an MBA”. None of these is a permission. Ask for the number and the list it appears on.',
    ),
    h2('Three special cases'),
    h3('Certificates', 'certificates'),
    p(
      'A certificate in data analysis or project work needs no regulator. It is worth what you learnt and what you can show. That is fine, as long as nobody calls it a degree. Lectern’s course pages say “recognition not required” for such programmes, and add what it cannot be used for.',
    ),
    h3('Degrees from abroad', 'degrees-from-abroad'),
    p(
      'Since April 2025 the UGC has regulations of its own on foreign qualifications. They provide for a certificate of equivalence and look at three things above all: whether the institution is recognised at home, whether the entry requirements are comparable, and how the programme was taught. Degrees obtained through a franchise get no equivalence, and medicine, law and other professions stay with their councils.',
    ),
    p(
      'For you this means: a foreign degree is not recognised by itself, however good the university. If you need it for a public post or a doctorate, ask for an assessment before you pay, and treat the seller’s “should be fine” as no.',
    ),
    h3('Diplomas in management', 'diplomas-in-management'),
    p(
      'A PGDM of a stand-alone institute is a diploma approved by AICTE. Employers treat it much like an MBA. For further study, ask whether the Association of Indian Universities has found that very diploma equivalent.',
    ),
    h2('When something has already gone wrong'),
    p('If you are enrolled and find that the combination does not match, do this in order:'),
    ol(
      'Write to the university’s grievance officer with the screenshots, and ask for a written answer within fifteen days.',
      'Stop further instalments only after you have read the contract; if a lender is involved, write to the lender too.',
      'Complain through the UGC’s e-Samadhan portal.',
      'For money that was taken on a false promise, ask the National Consumer Helpline at [1915](tel:1915).',
    ),
    quote(
      'You do not check a name, you check a combination.',
      'Our rule of thumb for every programme on Lectern',
    ),
    p(
      'One last thing. Recognition tells you that a degree counts. It does not tell you that the teaching is good, that the tutors answer, or that you will like it. For that there is [another list of questions](article:how-to-choose-a-postgraduate-programme).',
    ),
    alsoRead('how-to-choose-a-postgraduate-programme'),
    recommendedCourses('Programmes with their recognition status', 3),
    questions(
      'Questions about recognition',
      'is-an-online-degree-valid-in-india',
      'what-is-ugc-deb',
      'how-to-check-recognition',
      'mba-or-pgdm',
      'education-loan-for-online-programme',
    ),
    counsellingLine(
      'recognition-counselling',
      'Have a brochure in front of you?',
      'Tell us the name of the programme on the phone. We will look it up with you, even if it is not on Lectern.',
      { topic: 'study-and-careers' },
    ),
    block('references', {
      title: 'Sources',
      items: [
        {
          title:
            'UGC (Open and Distance Learning Programmes and Online Programmes) Regulations, 2020, as amended',
          publisher: 'University Grants Commission',
          url: null,
          asOf: '2026-06-15',
        },
        {
          title:
            'UGC (Recognition and Grant of Equivalence to Qualifications Obtained from Foreign Educational Institutions) Regulations, 2025',
          publisher: 'University Grants Commission',
          url: null,
          asOf: '2026-06-15',
        },
        {
          title: 'Portal of the Distance Education Bureau',
          publisher: 'University Grants Commission',
          url: 'https://deb.ugc.ac.in',
          asOf: '2026-06-15',
        },
      ],
    }),
  ),
  by: ['nandini-achuthan'],
  about: ['study-and-careers'],
  pinned: ['mba-online', 'mca-online', 'msc-data-science'],
  reviewerId: null,
  publishedOn: '2025-07-02',
  contentUpdatedOn: '2026-06-15',
  corrections: [
    {
      on: '2026-06-15',
      text: 'The section on degrees from abroad described the rules before April 2025. It now describes the regulations of 2025.',
    },
  ],
  targetQuery: 'is online degree valid in india',
  seoTitle: 'Is an online degree valid in India? How to check recognition',
  seoDescription:
    'UGC-DEB, AICTE, equivalence and DEB-ID in plain words, with six steps to check any online degree yourself.',
  views: 12604,
  drawing: { hue: 200, label: 'book' },
})
