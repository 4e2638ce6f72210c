import { db } from '#lib/database/db.ts'
import { expect } from '../staff.ts'
import * as block from './blocks.ts'
import type { Pen } from './pen.ts'

const unique = Math.random().toString(36).slice(2, 8)

export const NEW_QUESTION = `Can one team keep Go and TypeScript side by side? ${unique}`
const NEW_ANSWER = 'Yes, if each service has one language and one owner.'

const ARTICLES = {
  goOrRust: 'Go or Rust for your next service?',
  python: 'Your first data analysis in Python, start to finish',
  models: 'What is machine learning, and when should you leave it alone?',
}

export const COURSES = {
  rust: 'Professional Certificate in Systems Programming with Rust',
  python: 'Certificate in Python Programming Foundations',
  analytics: 'Certificate in Data Analytics for Everyday Work',
  learning: 'Postgraduate Diploma in Machine Learning Engineering',
}

const QUESTIONS = [
  'Is Go easier than Rust?',
  'Is Rust faster than Python?',
  'Is Rust harder to learn than Python?',
  'Should a beginner start with Rust or with Python?',
  'Will Rust replace Python?',
  'Do Rust developers earn more than Python developers?',
  'What does “statically typed” mean?',
  'How long does it take to learn Python?',
  'Do I need a degree to work as a programmer?',
  'Which laptop do I need to learn programming?',
]

export async function writeBeginning(pen: Pen) {
  await pen.paragraph(
    'A service has to be written, read, deployed and woken up for at night. ',
    { bold: 'Go' },
    ' makes the last two easy; TypeScript makes the first two feel like home to anybody who has built for the browser.',
  )
  await pen.paragraph(
    'Neither is wrong. What follows puts both on one table, looks at each alone, and ends with plain rules. If memory is what keeps you awake, read ',
    { find: 'go or rust', title: ARTICLES.goOrRust },
    ' first.',
  )
  await block.promo(pen, 'Would you rather learn with a reviewer beside you?', [
    { label: 'Programming courses with a reviewer', course: COURSES.analytics },
  ])
  await pen.heading(2, 'Side by side')
  await pen.paragraph('Ten points decide most meetings about the two:')
  await block.comparison(pen, 'Go and TypeScript on ten points', [
    ['', 'Go', 'TypeScript'],
    ['Developed by', 'Three engineers at Google', 'A team at Microsoft'],
    ['Year released', '2009', '2012'],
    ['Memory management', 'Collected, with short pauses', 'Collected by the engine below'],
    ['Performance', 'Compiled to machine code', 'Compiled while it runs'],
    ['Type system', 'Small, checked when built', 'Rich, gone when it runs'],
    ['Learning curve', 'A week to be useful', 'Gentle for who knows JavaScript'],
    ['Primary use cases', 'Services, tools, networks', 'Pages, and services beside them'],
    ['Concurrency', 'Goroutines and channels', 'One loop, and promises'],
    ['Package ecosystem', 'A large standard library', 'More packages than anywhere'],
    ['Job market', 'Smaller, and well paid', 'Wide'],
  ])
  await block.alsoRead(pen, ARTICLES.goOrRust)
}

export async function writeFeatures(pen: Pen) {
  await pen.heading(2, 'What is Go?')
  await pen.paragraph(
    'Go was made so that a new colleague could read any file of a large program on the first day.',
  )
  await pen.heading(3, 'Key features')
  await block.labelledList(pen, [
    { label: 'One way to do it', text: ['a formatter that nobody argues with.'] },
    { label: 'Fast builds', text: ['a program of a thousand files in seconds.'] },
    { label: 'Goroutines', text: ['a hundred thousand of them fit in one process.'] },
    { label: 'One file', text: ['what is deployed needs nothing beside it.'] },
    {
      label: 'Good company',
      text: [
        'it goes well with ',
        { find: 'first data analysis', title: ARTICLES.python },
        ', with ',
        { find: 'what is machine', title: ARTICLES.models },
        ' and with ',
        { words: 'a good database', to: 'https://www.postgresql.org/' },
        '.',
      ],
    },
  ])
  await pen.heading(3, 'Where Go is used')
  await pen.paragraph('You will find it in:')
  await block.labelledList(pen, [
    { label: 'Clouds', icon: 'Cloud', text: ['what starts and stops containers.'] },
    { label: 'Networks', icon: 'Network', text: ['what balances and measures traffic.'] },
    { label: 'Terminals', icon: 'Terminal', text: ['tools that are one file.'] },
  ])
  await block.alsoRead(pen, ARTICLES.python)
}

export async function writeStrengths(pen: Pen) {
  await block.prosAndCons(
    pen,
    'Go: for and against',
    ['Quick to learn', 'Quick to build', 'Calm under load'],
    ['Errors are checked by hand', 'Few ways to abstract'],
  )
  await pen.heading(2, 'What is TypeScript?')
  await pen.paragraph('JavaScript with a second pair of eyes: it reads what you meant.')
  await block.prosAndCons(
    pen,
    'TypeScript: for and against',
    ['One language from page to table', 'The widest choice of packages'],
    ['Types end where the program starts', 'Tools change every year'],
  )
  await block.alsoReadElsewhere(pen, 'https://go.dev/tour/', 'A tour of Go in your browser')
  await pen.heading(2, 'What both have')
  await pen.bullets(
    'A company and a crowd behind it',
    'A formatter of its own',
    'Tests without a framework',
    'Good editors',
    'Workspaces for many packages',
    'Fast first builds',
    'Friends in every city',
  )
  await pen.paragraph('So a change of mind costs weeks, not years.')
  await block.alsoRead(pen, ARTICLES.models)
}

export async function writeCourses(pen: Pen, rail: string[], cards: string[]) {
  await block.courseRail(pen, 'Courses to get there', rail, cards)
  await block.promo(pen, 'Two ways in, both with a teacher who reads your code:', [
    { label: 'Systems programming with Rust', course: COURSES.rust },
    { label: 'Python from the beginning', course: COURSES.python },
  ])
}

export async function writeChoice(pen: Pen) {
  await pen.heading(2, 'When to choose Go or TypeScript')
  await block.chooseIf(pen, 'Go', [
    'your service waits for many others at once',
    'whoever is on call did not write it',
    'what you ship has to be small',
    'you would rather read than be clever',
  ])
  await block.alsoRead(pen, ARTICLES.goOrRust)
  await block.chooseIf(pen, 'TypeScript', [
    'the same people build the page',
    'your data changes its shape each month',
    'a package for it exists already',
    'you want types without leaving the browser',
  ])
  await pen.paragraph(
    'There is a middle ground: the page and what is close to it in TypeScript, what runs hot in Go.',
  )
  await block.callout(pen, 'Before you rewrite', [
    ['Measure for a week. Most slow services wait for a table, not for a language.'],
    ['And ask those who are woken up.'],
  ])
  await pen.heading(2, 'Conclusion')
  await pen.paragraph('In the end the team decides, and the team will change.')
  await block.counselling(
    pen,
    'Speak with somebody who has taught both',
    'A call of twenty minutes, free, with no form to fill in twice.',
    'Request a callback',
  )
}

export async function writeQuestions(pen: Pen) {
  const answers = await answersOf(QUESTIONS)
  await pen.block('faq', /^FAQs/, async (card) => {
    await card.getByLabel('Title').fill('Asked by readers')
    for (const question of QUESTIONS) await pen.pick('Question', question, question, card)
    await card.getByRole('button', { name: 'Create FAQ' }).click()
    const dialog = pen.page.getByRole('dialog', { name: 'New FAQ' })
    await expect(dialog.getByLabel('Question')).toBeFocused()
    await pen.type(NEW_QUESTION)
    await dialog.getByLabel('Short answer').fill(NEW_ANSWER)
    await dialog.getByRole('button', { name: 'Add FAQ' }).click()
    await expect(dialog).toBeHidden()
    await expect(card.locator('.faq-item')).toHaveCount(QUESTIONS.length + 1)
    await card.getByRole('button', { name: 'Done' }).click()
    return [
      'Asked by readers',
      ...[...QUESTIONS, NEW_QUESTION].flatMap((question, index) => [
        `${index + 1}.`,
        question,
        ...(answers.get(question) ?? [NEW_ANSWER]),
      ]),
    ]
  })
}

export async function writeEnd(pen: Pen, card: string[]) {
  await pen.block('programme card', /^Programme card/, async (form) => {
    await pen.pick('Course', COURSES.learning, COURSES.learning, form)
    await form.getByLabel('Button').fill('Look at the programme')
    await pen.close()
    return [...card.slice(0, -1), 'Look at the programme']
  })
  await block.resources(pen, 'Top resources', [
    { label: 'Effective Go', url: 'https://go.dev/doc/effective_go', note: 'Read it twice.' },
    {
      label: 'The TypeScript handbook',
      url: 'https://www.typescriptlang.org/docs/handbook/',
      note: 'Begin with narrowing.',
    },
  ])
}

async function answersOf(questions: readonly string[]): Promise<Map<string, string[]>> {
  const found = await db.faq.findMany({
    where: { question: { in: [...questions] } },
    select: { question: true, plainText: true },
  })
  return new Map(found.map((it) => [it.question, it.plainText.split('\n').filter(Boolean)]))
}
