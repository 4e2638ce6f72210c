import type { DemoArticle } from '../demo.ts'
import {
  alsoRead,
  block,
  callout,
  chooseIf,
  comparison,
  coursesByRule,
  doc,
  h2,
  h3,
  labelled,
  ol,
  p,
  questions,
  sharedPromo,
  table,
  ul,
} from '../write.ts'
import { written } from './written.ts'

export const analystVsScientist: DemoArticle = written({
  title: 'Data analyst or data scientist: two jobs behind similar adverts',
  slug: 'data-analyst-vs-data-scientist',
  standfirst:
    'One explains what happened, the other builds something that guesses what will. Their days, tools and ways in, and how to read an advert.',
  body: doc(
    p(
      'Open any job portal and search for “data”. You will find analysts who are asked to train neural networks and scientists who make weekly slides. Titles in this field are like sizes of T-shirts: roughly meaningful, and different in every shop.',
    ),
    p(
      'Still, there are two jobs underneath, and they suit different people. I have hired for both. Here is what I look for, and what the days are like.',
    ),
    h2('Two Mondays'),
    h3('An analyst’s Monday', 'analyst-monday'),
    p(
      'Kavya works for a chain of clinics. At nine, the operations head writes: appointments fell by a tenth last week, why? She pulls the numbers with SQL, sees that one city accounts for all of it, and calls the manager there. The phone line was down for two days. By noon there is a short note with one chart, and a proposal: watch calls per hour, and send an alert when they drop to zero. In the afternoon she fixes a dashboard that counted cancelled visits twice.',
    ),
    h3('A scientist’s Monday', 'scientist-monday'),
    p(
      'Rehan works for the same chain. His question is three weeks old: which patients will probably not turn up tomorrow, so that the desk can call them? He has a model that is right more often than the old rule. Today he finds out that it is worse for patients above seventy, because they confirm by phone and that was not recorded. He writes to the team that owns the booking system, adds a column to the plan, and spends the afternoon on a fair test.',
    ),
    p(
      'Kavya’s work is done when a person decides something. Rehan’s is done when a program decides something many times a day, and somebody watches whether it does so well.',
    ),
    h2('Side by side'),
    comparison(
      'The two roles compared',
      ['Data analyst', 'Data scientist'],
      ['Main question', 'What happened, and why?', 'What will happen, and what should we do?'],
      ['Result', 'a note, a chart, a dashboard', 'a model, an experiment, a service'],
      ['Time for one piece', 'hours to days', 'weeks to months'],
      [
        'Daily tools',
        'SQL, spreadsheets, a charting tool',
        'Python or R, SQL, notebooks, version control',
      ],
      [
        'Mathematics',
        'averages, spread, tests, common sense',
        'the same, plus probability, linear algebra, some calculus',
      ],
      ['Works most with', 'managers and operations', 'engineers and product managers'],
      [
        'Typical way in',
        'any degree, a portfolio, knowledge of a business',
        'a quantitative degree or a master’s, or years as an analyst',
      ],
    ),
    block('statistic', {
      value: '36 %',
      label:
        'more jobs for data scientists expected in the United States between 2023 and 2033; over all occupations it is 4 %',
      source: {
        title: 'Occupational Outlook Handbook: Data Scientists',
        publisher: 'US Bureau of Labor Statistics',
        url: 'https://www.bls.gov/ooh/math/data-scientists.htm',
        asOf: '2024-08-29',
      },
    }),
    p(
      'That is an American forecast, and forecasts are often wrong. For India I know of no public figures of the same quality, so I give none. What I see in adverts is that openings for analysts outnumber those for scientists several times over, and that first jobs are nearly all analyst jobs.',
    ),
    sharedPromo('text-data-science'),
    h2('What I test in interviews'),
    p('For analysts I give a table with faults in it and one vague question. I look for:'),
    ul(
      'Do they ask what the question is for?',
      'Do they find the faults before they compute?',
      'Can they say the answer in two sentences?',
    ),
    p(
      'For scientists I describe a finished model with splendid results and ask what could be wrong. I look for:',
    ),
    ul(
      'Do they suspect a leak from the answer into the inputs?',
      'Do they ask how people behaved before the model?',
      'Do they know a simpler method that might do?',
    ),
    p('In both cases a calm “I don’t know, I would look it up like this” beats a guess.'),
    h2('Reading an advert'),
    table(
      'What the wording usually means',
      ['The advert says', 'You will probably'],
      ['“build dashboards for stakeholders”', 'be an analyst, whatever the title'],
      ['“own the experimentation framework”', 'be a scientist or an engineer'],
      ['“AI/ML, Excel, SQL, cloud, Tableau, ETL”', 'be alone; ask who did this before you'],
      ['“PhD preferred”', 'do research, or meet somebody who likes the sound of it'],
    ),
    callout(
      'tip',
      'One question that clears it up',
      'Ask: “What did the last person in this role deliver in their third month?” The answer tells you the job. If there was no such person, ask what decision would be different if there had been.',
    ),
    h2('The skills, and where they overlap'),
    labelled(
      ['SQL', 'both, every day. Learn joins and window functions properly.', 'database'],
      [
        'Statistics',
        'both. The analyst needs to know when a difference is noise, and so does the scientist.',
        'chart',
      ],
      [
        'Writing',
        'both, and it is the rarest. Your work is worth what others understand of it.',
        'book',
      ],
      ['Programming', 'some for the analyst, a lot for the scientist.', 'code'],
      [
        'Knowing the business',
        'a great deal for the analyst, more than they think for the scientist.',
        'briefcase',
      ],
    ),
    h2('From the first job to the second'),
    p(
      'The common path goes from analyst to scientist, and it takes two to four years. It is a good path, because you learn what the numbers mean before you automate them. If you want to follow it, do this alongside your job:',
    ),
    ol(
      'Turn one weekly report into a script. That is your Python.',
      'Predict one thing that your team plans for anyway, such as next week’s calls, and compare it with the planner’s guess.',
      'Sit with the engineers for a day, and see how their code goes live.',
      'Then decide if you want a formal programme. You will know by now which gap it has to fill.',
    ),
    p(
      'The other direction exists as well. Some of the best analysts I know were scientists who found that they liked people and decisions more than models.',
    ),
    p(
      'A third job is worth knowing. The data engineer builds the pipelines that both of the others depend on: loading, checking, scheduling, storing. If in the two Mondays above you cared most about the phone line and the missing column, look there. Data engineers are in demand everywhere, and few people grow up wanting to be one.',
    ),
    chooseIf(
      'data analyst',
      'You will be happier as one if',
      'you like quick questions and visible results',
      'you enjoy explaining',
      'you want to start within a year',
    ),
    chooseIf(
      'data scientist',
      'You will be happier as one if',
      'you can stay with one question for months',
      'mathematics gives you pleasure, or at least no pain',
      'you like to build things that run without you',
    ),
    alsoRead('sql-vs-nosql'),
    coursesByRule('Good first courses', { topic: 'data-science', level: 'BEGINNER' }, 2),
    questions(
      'Questions about data careers',
      'data-analyst-without-coding',
      'sql-or-python-first',
      'portfolio-for-a-data-job',
      'is-excel-enough',
      'can-i-study-beside-a-job',
    ),
  ),
  by: ['tove-ekdahl'],
  about: ['data-science', 'study-and-careers'],
  pinned: ['data-analytics-certificate', 'msc-data-science'],
  publishedOn: '2025-11-18',
  targetQuery: 'data analyst vs data scientist',
  reviewerId: null,
  views: 2680,
  drawing: { hue: 25, label: 'compare' },
})
