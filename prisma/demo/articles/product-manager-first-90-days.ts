import type { DemoArticle } from '../demo.ts'
import {
  alsoRead,
  block,
  callout,
  counsellingLine,
  doc,
  h2,
  h3,
  labelled,
  p,
  programme,
  prosAndCons,
  questions,
  sharedPromo,
  steps,
  table,
  target,
  ul,
  urlTarget,
} from '../write.ts'
import { written } from './written.ts'

export const productManager: DemoArticle = written({
  title: 'A product manager’s first ninety days',
  slug: 'product-manager-first-90-days',
  standfirst:
    'Listen for a month, fix something small in the second, decide something real in the third. A plan with the pages you should have written by then.',
  body: doc(
    p(
      'On the second day in my first product role I proposed a new onboarding. It was a good proposal. It had also been tried two years before, and it had failed for a reason that everybody in the room knew and nobody wanted to say to the new person. I could have found out with one lunch.',
    ),
    p(
      'The first three months are the only time in which you may ask why without sounding hostile. Use them for that. The plan below has three parts of thirty days. Stretch it if your product is an aircraft, and shorten it if the firm has nine people.',
    ),
    h2('What the job is'),
    p(
      'A product manager is responsible for one question: are we building the right thing? You do not command the engineers, the designers or the sales team. You have no budget to speak of. What you have is a clear picture of the problem, and the habit of writing it down.',
    ),
    p('Before you start, get three sentences from your own manager, in writing if you can:'),
    ul(
      'What would make you say in a year that hiring me was right?',
      'Which decision is waiting for this role?',
      'What must I not touch at first?',
    ),
    h2('Days 1 to 30: listen'),
    steps(
      '',
      [
        'Meet twenty people',
        'Half an hour each, the same four questions: what works, what hurts, what would you do first, who else should I ask? Write the answers into one table.',
      ],
      [
        'Watch ten users',
        'Sit beside them, or share a screen. Say nothing for twenty minutes. Note where they sigh.',
      ],
      [
        'Do the support work',
        'Three days of answering tickets teach more than three weeks of reading reports.',
      ],
      ['Use the product', 'Sign up, pay, make a mistake, cancel. Keep a diary with screenshots.'],
      [
        'Find the numbers',
        'How many people come, do the thing, come back, pay? Get them yourself, with SQL if you must. If two dashboards disagree, you have found your first task.',
      ],
    ),
    p(
      'At the end of the month write one page: who uses this, what for, what we earn from it, and where it breaks. Send it to the people you spoke to, and ask what is wrong with it. The replies are worth more than the page.',
    ),
    callout(
      'example',
      'How such a page begins',
      'Our booking app has 41,000 users a month, and most of them come to change a booking, not to make one. We have built nothing for changes since 2022. A third of all support tickets ask how it is done.',
    ),
    h2('Days 31 to 60: fix something small'),
    p(
      'Now pick one thing that bothers many people and can be fixed in two weeks. A confusing message, a missing filter, a report that arrives on the wrong day. Choose it with the engineers, not for them.',
    ),
    p('The size matters less than the way. This is where the team learns how you work:'),
    labelled(
      [
        'Problem before solution',
        'your ticket says who is stuck and how we know, and leaves the how open.',
        'people',
      ],
      [
        'A number beforehand',
        'write down what you expect to change, and by how much, before anything is built.',
        'chart',
      ],
      ['Small steps', 'ship to a tenth of the users first.', 'bolt'],
      ['Credit', 'when it works, name the people who made it.', 'star'],
    ),
    p(
      'Then look at the number. If it did not move, say so in the same channel in which you announced the change. It costs a little pride and buys a lot of trust.',
    ),
    sharedPromo('text-management'),
    h2('Days 61 to 90: decide something real'),
    p(
      'By now you know of five or six large things that could be done. Your job is to choose one and, which is harder, to say what will not be done. Put the candidates into a plain table. Scores look scientific; sentences are better:',
    ),
    table(
      'Three candidates, as a team might see them',
      ['Candidate', 'Who gains', 'How we know', 'What it costs', 'What we give up'],
      [
        'Change a booking in the app',
        'a third of all users',
        '1,900 tickets a month',
        '6 weeks, two people',
        'the loyalty card',
      ],
      [
        'Loyalty card',
        'frequent travellers',
        'asked for by sales',
        '10 weeks, four people',
        'everything else this quarter',
      ],
      ['New home page', 'new visitors', 'nobody has measured', '3 weeks, one designer', 'little'],
    ),
    p(
      'Take the table to those who can stop you, one by one, before any meeting. In the meeting there should be no surprises left. Then write the decision down in half a page: what, why, what not, and when we will look at it again.',
    ),
    h3('Roadmap or no roadmap?', 'roadmap'),
    p('Somebody will ask for a roadmap with dates. Know what you are getting into:'),
    prosAndCons(
      'A roadmap with dates',
      [
        'Sales and support can plan',
        'Conflicts between teams show up early',
        'It forces you to choose an order',
      ],
      [
        'Dates far away are guesses that are later quoted as promises',
        'It rewards finishing over learning',
        'It ages in public',
      ],
    ),
    p(
      'A version I can live with has three columns: now, next, later. Only “now” has dates. “Later” has problems, not features.',
    ),
    h2('Traps, by week'),
    table(
      'What goes wrong, and what helps',
      ['When', 'The trap', 'What helps'],
      ['Week 1', 'having opinions', 'write them down, and read them in week 8'],
      ['Week 3', 'believing the loudest customer', 'watch three quiet ones'],
      ['Week 5', 'becoming the team’s secretary', 'let somebody else keep the minutes'],
      ['Week 8', 'adding just one more thing', 'ship, look, then add'],
      ['Week 12', 'starting three big things', 'finish the sentence “we will not …”'],
    ),
    callout(
      'warning',
      'About saying yes',
      'A promise to a customer that you made without the engineers will be remembered for years, by the engineers.',
    ),
    h2('How to know that it went well'),
    p(
      'After three months somebody who is not in your team should be able to say what your product does, for whom, and what comes next, and be right. The engineers should bring you problems instead of waiting for tickets. And you should have changed your mind about something important, in public.',
    ),
    p(
      'If all that is missing, do not panic. Go back to the twenty people. The answer is usually in one of the first conversations, in the sentence after which you both laughed.',
    ),
    block('resourceList', {
      title: 'Worth your evenings',
      items: [
        {
          target: urlTarget('All management courses', '/courses?topic=management'),
          note: 'If you want a group and a timetable.',
        },
        {
          target: target('How to read a balance sheet', 'ARTICLE', 'how-to-read-a-balance-sheet'),
          note: 'Sooner or later you will need to know what your product earns.',
        },
      ],
    }),
    alsoRead(
      'how-to-read-a-balance-sheet',
      'Your first budget meeting is near: how to read a balance sheet',
    ),
    programme('product-management-certificate'),
    questions(
      'Questions about the role',
      'product-manager-or-project-manager',
      'do-product-managers-need-to-code',
      'mba-or-pgdm',
    ),
    counsellingLine(
      'product-manager-counselling',
      'Thinking of moving into product?',
      'Talk to a counsellor about your present role and how far it is from there. It takes twenty minutes, it is free, and you do not have to decide anything.',
      { topic: 'management', course: 'product-management-certificate' },
    ),
  ),
  by: ['nandini-achuthan', 'ishita-palsule'],
  about: ['management', 'study-and-careers'],
  pinned: ['product-management-certificate', 'leading-teams-certificate'],
  level: 'INTERMEDIATE',
  publishedOn: '2025-12-16',
  targetQuery: 'product manager first 90 days',
  views: 1207,
  drawing: { hue: 310, label: 'steps' },
})
