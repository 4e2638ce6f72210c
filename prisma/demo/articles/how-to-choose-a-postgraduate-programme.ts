import type { DemoArticle } from '../demo.ts'
import { author, promo } from '../ids.ts'
import {
  alsoRead,
  block,
  callout,
  chooseIf,
  comparison,
  coursesByRule,
  divider,
  doc,
  h2,
  labelled,
  ol,
  ownPromo,
  p,
  questions,
  steps,
  table,
  target,
  ul,
} from '../write.ts'
import { written } from './written.ts'

export const howToChoose: DemoArticle = written({
  title: 'How to choose a postgraduate programme without being rushed',
  slug: 'how-to-choose-a-postgraduate-programme',
  standfirst:
    'Start from the day after graduation, count every rupee and every hour, and make five phone calls. Then decide on a Sunday.',
  body: doc(
    p(
      'Somebody has told you that seats are going fast. Perhaps they are. There will be seats next year as well, and a programme that you finish is worth more than one that you caught. So sit down, take a sheet of paper, and give the decision two weekends.',
    ),
    p(
      'For five years I advised people who were about to spend between fifty thousand and twenty lakh rupees. Those who were glad later had seldom chosen the most famous name. They had known what they wanted it for.',
    ),
    h2('Begin at the end'),
    p(
      'Picture the Monday after you graduate. Where do you go, and what do you do there that you cannot do today? Write it in one sentence. Most reasons fall into one of five groups, and each leads to another kind of programme:',
    ),
    labelled(
      [
        'A rule asks for it',
        'a public post, a doctorate, a promotion with a formal condition. Recognition is everything; the brand matters little.',
        'shield',
      ],
      [
        'A new field',
        'you need practice, projects and contact with people who hire. Look at what graduates do, not at the syllabus.',
        'bolt',
      ],
      [
        'The next step in your own field',
        'you need depth in two or three subjects. A certificate may do.',
        'chart',
      ],
      [
        'A network',
        'a campus, or a group that meets in person. Hard to get from recordings.',
        'people',
      ],
      ['Curiosity', 'a fine reason. Take the cheapest good option and enjoy it.', 'book'],
    ),
    callout(
      'note',
      'If the sentence will not come',
      'Then it is too early. Spend two months with free material, talk to three people who do the work, and try again.',
    ),
    h2('Certificate, diploma or degree?'),
    comparison(
      'Three forms of postgraduate study in India',
      ['Certificate', 'Diploma', 'Master’s degree'],
      ['Usual length', '3 to 12 months', '11 to 24 months', '24 months'],
      [
        'Approval',
        'none needed',
        'AICTE for stand-alone management diplomas',
        'a university; for online study an entitlement of UGC-DEB',
      ],
      ['Counts for a doctorate', 'no', 'sometimes, with equivalence', 'yes'],
      ['GST', '18 % is usual', 'depends on the approval', 'exempt, if recognised by law'],
      ['If you stop half-way', 'little lost', 'ask', 'credits may be kept for later'],
    ),
    h2('The true price'),
    p('The fee is the part of the price that is printed. Here is the rest:'),
    table(
      'One year of evening study, for a person with a salary of ₹60,000 a month',
      ['Item', 'Rupees', 'Remark'],
      ['Fee with GST', '1,65,000', 'ask for the total in writing'],
      [
        'Interest',
        '11,000',
        'on a loan over twelve months; “no cost” often means a lower discount',
      ],
      ['Laptop, books, exams', '18,000', 'travel to the examination town included'],
      ['Overtime you do not work', '36,000', 'six hours a month'],
      ['**Together**', '**2,30,000**', '500 hours of your life come on top'],
    ),
    p(
      'Now ask what has to happen so that this was a good trade. If the honest answer is “a raise of fifteen per cent within two years”, find out how many graduates got that, out of how many who were asked. A median among those who replied is not a promise to you.',
    ),
    h2('Ten hours a week, every week'),
    p(
      'Programmes rarely fail because of the subject. They fail in the seventh week, when work is busy and somebody at home is ill. Test yourself first: block the hours for three weeks in a row and study anything. Then read the small print on breaks. May you pause a term, what does it cost, and does the fee stay the same?',
    ),
    ownPromo(
      'choose-programme-mba',
      'Two very different ways to a management qualification; compare their hours and fees:',
      target('MBA online', 'COURSE', 'mba-online'),
      target('PGDM on campus', 'COURSE', 'pgdm-business-analytics'),
    ),
    h2('Five phone calls'),
    p('Two weekends are enough for this. Call, or write if you must, and take notes:'),
    ol(
      '**The institution.** What is the total fee, and what do I get back if I leave after one month, after six?',
      '**The regulator’s website.** Is this programme on the list, in this mode, for this session? [How to check](article:online-degree-recognition-india).',
      '**A graduate of last year** whom you found yourself, not one from the brochure. What was worse than expected?',
      '**Somebody who left.** They exist. Ask why.',
      '**A person who hires** in the field. Would this programme change how you read my application?',
    ),
    p('And these are the questions that make honest institutions like you:'),
    ul(
      'Of the last group, how many began, and how many finished?',
      'How many learners does one tutor look after?',
      'Which part of the programme is recorded, and how old are the recordings?',
      'Who teaches, and do they work for you or by the hour?',
      'What does the placement report count: offers, or people?',
    ),
    divider(),
    h2('Putting it together'),
    steps(
      'The second Sunday',
      ['Three columns', 'Write down at most three programmes. More is procrastination.'],
      ['Strike out', 'Remove each that fails a hard condition: recognition, money, hours.'],
      ['Sleep', 'Truly. Tell the counsellor that you will call on Wednesday.'],
      ['Imagine the seventh week', 'In which of the programmes would you still open the laptop?'],
      ['Decide, and tell someone', 'A decision you have said out loud is easier to keep.'],
    ),
    chooseIf(
      'waiting a year',
      'It is the better choice if',
      'you would need a second loan',
      'a child, a move or a new job falls into the first term',
      'the only reason for now is a discount that ends tonight',
    ),
    callout(
      'tip',
      'About discounts that end tonight',
      'Ask for the offer by e-mail with a date one week ahead. If that is impossible, it was not an offer.',
    ),
    h2('How Lectern earns money'),
    p(
      'You should know this when you read our advice. Some institutions pay us when a learner enrols through us. Counsellors are paid a salary and get nothing for an enrolment. Programmes that pay us nothing are listed alongside the others, and the order on a page does not depend on it. The details are in our [editorial policy](page:editorial-policy).',
    ),
    p(
      'If after all this you choose none of them and read on for free, that is a good result as well. The articles stay here.',
    ),
    alsoRead('online-degree-recognition-india'),
    coursesByRule(
      'Programmes that are open about their numbers',
      { topic: 'study-and-careers' },
      3,
    ),
    questions(
      'Questions before you sign',
      'can-i-study-beside-a-job',
      'refund-if-i-withdraw',
      'education-loan-for-online-programme',
      ['what-happens-in-a-counselling-call', 'What happens if I request a callback?'],
      'is-an-online-degree-valid-in-india',
    ),
    block('counselling', {
      mode: 'call-to-action',
      title: 'Talk it through with someone',
      text: [
        {
          type: 'text',
          text: 'Bring your sheet of paper. We will ask about your plans, not about your credit card.',
        },
      ],
      label: 'Request a callback',
      topicId: null,
      courseId: null,
      ctaId: 'choose-programme-counselling',
    }),
  ),
  by: ['nandini-achuthan', 'tove-ekdahl'],
  about: ['study-and-careers', 'management'],
  pinned: ['mba-online', 'applied-machine-learning', 'msc-data-science'],
  reviewerId: author('farhan-wadekar'),
  reviewedOn: '2026-03-30',
  publishedOn: '2026-01-20',
  contentUpdatedOn: '2026-03-30',
  targetQuery: 'how to choose a postgraduate programme',
  placements: [
    { slot: 'UNDER_ARTICLE', promoId: promo('banner-compare') },
    // An article that advises not to hurry should not have a sticky call to action.
    { slot: 'STICKY_BAR', promoId: null },
  ],
  views: 6488,
  drawing: { hue: 200, label: 'path' },
})
