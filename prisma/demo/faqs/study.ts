import type { DemoFaq } from '../demo.ts'
import { ol, p, ul } from '../write.ts'
import { answered } from './answer.ts'

const TOPIC = ['study-and-careers']

export const studyFaqs: DemoFaq[] = [
  answered(
    'is-an-online-degree-valid-in-india',
    'Is an online degree valid in India?',
    TOPIC,
    '2025-07-02',
    p(
      'Yes, if the institution was entitled by the UGC to offer that very programme online in the session in which you enrolled. Such a degree counts like the same degree from a campus.',
    ),
    p(
      'Some subjects may not be taught fully online, among them engineering, medicine, law and doctorates. The steps for checking are in [online degrees and recognition](article:online-degree-recognition-india).',
    ),
  ),
  answered(
    'what-is-ugc-deb',
    'What is UGC-DEB?',
    TOPIC,
    '2025-07-02',
    p(
      'The Distance Education Bureau of the University Grants Commission. It decides which institution may offer which programme by distance or online, and publishes the lists by academic session.',
    ),
    p(
      'Since 2024, learners on such programmes also need a DEB-ID, a personal number from the bureau’s portal. It is free, and you create it yourself.',
    ),
  ),
  answered(
    'how-to-check-recognition',
    'How do I check whether a programme is recognised?',
    TOPIC,
    '2025-07-02',
    p('Look at the regulator’s own list, never at the prospectus alone:'),
    ol(
      'online and distance degrees: the UGC-DEB portal, for your session and your programme',
      'diplomas in management: the AICTE list of approved institutes',
      'degrees from abroad: the equivalence rules of the UGC and, in some cases, the AIU',
    ),
    p(
      'Save a copy of the page with its date. Lists change, and what held on the day you enrolled is what counts.',
    ),
  ),
  answered(
    'can-i-study-beside-a-job',
    'Can I study alongside a full-time job?',
    TOPIC,
    '2025-09-29',
    p(
      'Many do. Ten hours a week is what most people can keep up for a year: two evenings and half a day at the weekend. Above fifteen, something else has to give.',
    ),
    p(
      'Try it before you pay. Block those hours for three weeks with a free course. If you keep two weeks of three, you will manage.',
    ),
  ),
  answered(
    'refund-if-i-withdraw',
    'Do I get my money back if I withdraw?',
    TOPIC,
    '2025-09-29',
    p(
      'It depends on the institution and the day. Each course page on Lectern shows the refund rule in words, with the date on which we last checked it.',
    ),
    p(
      'Universities in India follow the refund policy that the UGC announces for the session. Private certificates follow their contract, so read it first and keep the e-mail in which you withdraw.',
    ),
  ),
  answered(
    'education-loan-for-online-programme',
    'Can I get an education loan for an online programme?',
    TOPIC,
    '2025-12-02',
    p(
      'Often, if the degree is recognised; for certificates, banks decide case by case. Ask three lenders for the same things in writing:',
    ),
    ul(
      'the interest as a yearly rate, fixed or floating',
      'when repayment begins',
      'what is owed if you withdraw',
    ),
    p(
      '“No-cost” instalments are a loan too. Find out who the lender is, and whether it is cancelled when the course is.',
    ),
  ),
  answered(
    'what-happens-in-a-counselling-call',
    'What happens in a counselling call, and what does it cost?',
    TOPIC,
    '2025-12-02',
    p(
      'Nothing: the call is free, and there is no pressure to decide. A counsellor reads your message, asks about your time, money and aim, and names two or three programmes with their drawbacks.',
    ),
    p(
      'It takes about twenty minutes. Institutions pay Lectern for some enrolments; the [editorial policy](page:editorial-policy) says how we keep that out of our advice.',
    ),
  ),
]
