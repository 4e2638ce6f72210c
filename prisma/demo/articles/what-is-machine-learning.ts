import type { DemoArticle } from '../demo.ts'
import {
  alsoRead,
  block,
  callout,
  code,
  counsellingLine,
  doc,
  h2,
  h3,
  labelled,
  ol,
  p,
  placedPromo,
  questions,
  quote,
  recommendedCourses,
  table,
  takeaways,
  ul,
} from '../write.ts'
import { written } from './written.ts'

export const whatIsMachineLearning: DemoArticle = written({
  title: 'What is machine learning, and when should you leave it alone?',
  slug: 'what-is-machine-learning',
  standfirst:
    'A program whose rules come from examples: what that means, how it is done step by step, and five signs that you do not need it.',
  body: doc(
    takeaways(
      'Key points',
      'In ordinary programming you write the rules. In machine learning you supply examples and a measure of error.',
      'A model is judged on data it has never seen, or the judgement is worthless.',
      'If a fixed rule does the job, use the fixed rule.',
    ),
    p(
      'A neighbour of mine sells mangoes. She picks up a fruit, presses it near the stalk, smells it, and says “two days”. She is nearly always right, and she cannot tell you how she does it. Write down her rules and you get a page that is wrong half the time.',
    ),
    p(
      'Machine learning is for that kind of knowledge. Instead of asking her for rules, you record what she had in her hand and what she said: colour, firmness, weight, smell, days. After a few hundred fruits, a program can find a rule of its own that fits most of them. It won’t be her rule. With luck it will be as useful.',
    ),
    h2('A definition that holds up'),
    quote(
      'A computer program is said to learn from experience E with respect to some class of tasks T and performance measure P, if its performance at tasks in T, as measured by P, improves with experience E.',
      'Tom M. Mitchell, Machine Learning (McGraw-Hill, 1997)',
    ),
    p(
      'The sentence is dry, but it gives you three things to ask of any project. What is the task? What counts as doing it well? And where does the experience come from? A surprising number of projects stop at the second question.',
    ),
    table(
      'Three tasks, taken apart with Mitchell’s letters',
      ['Example', 'Task T', 'Measure P', 'Experience E'],
      [
        'Spam filter',
        'sort mail into two folders',
        'wanted mail lost per thousand',
        'mail that people marked',
      ],
      [
        'House prices',
        'guess a selling price',
        'average gap in rupees',
        'sales of the last five years',
      ],
      [
        'Crop disease',
        'name the disease on a leaf',
        'share of leaves named right',
        'photographs labelled by botanists',
      ],
    ),
    h2('How a model is made'),
    p('Every project goes through the same five stages, whether it takes an afternoon or a year:'),
    ol(
      '**Ask.** Put the question as a prediction: from these columns, guess that one.',
      '**Collect.** Gather examples in which the answer is known. This is most of the work.',
      '**Split.** Put a part aside, say a fifth, and do not look at it again until the end.',
      '**Train.** Let the method adjust its numbers until the error on the training part is small.',
      '**Judge.** Measure the error on the part that you put aside. That number is the truth.',
    ),
    p(
      'In Python the last three stages fit on a screen. This listing guesses the ripeness of mangoes from three measurements:',
    ),
    code(
      'python',
      'ripeness.py',
      `
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

mangoes = pd.read_csv("mangoes.csv")
inputs = mangoes[["colour", "firmness", "weight"]]
answer = mangoes["days_until_ripe"]

train_x, test_x, train_y, test_y = train_test_split(
    inputs, answer, test_size=0.2, random_state=7
)

model = RandomForestRegressor(random_state=7).fit(train_x, train_y)
print(mean_absolute_error(test_y, model.predict(test_x)))
`,
    ),
    p(
      'The last line prints by how many days the guess is off on average. Compare it with the laziest rule that you can think of: always say the average. If the forest is not clearly better, you have learnt something about your data, and it cost you ten minutes.',
    ),
    callout(
      'warning',
      'The mistake that everybody makes once',
      'If any trace of the answer slips into the inputs, the test looks splendid and the model is useless. A column “discount given” will predict ripe fruit very well, because ripe fruit is discounted. In real use you do not have that column yet.',
    ),
    h2('Three families'),
    p('Methods are sorted by the kind of experience they get:'),
    labelled(
      [
        'Supervised learning',
        'each example comes with its answer. Prices, diagnoses and spam belong here.',
        'check',
      ],
      [
        'Unsupervised learning',
        'there are only examples, and the method looks for groups or odd ones out.',
        'cube',
      ],
      [
        'Reinforcement learning',
        'a program acts, is rewarded or not, and tries again. Games and robots use it.',
        'game',
      ],
    ),
    p(
      'The first two cover nearly everything that you meet at work. [A separate article](article:supervised-vs-unsupervised-learning) compares them with the same data set.',
    ),
    placedPromo(),
    h2('When to leave it alone'),
    p(
      'Learning from data is a last resort that has become fashionable. Do something simpler if one of these is true:',
    ),
    ul(
      'The rule is known. Tax is computed, not predicted.',
      'You have few examples, and each new one is expensive.',
      'Nobody can say what a mistake costs, so nobody can say how good is good enough.',
      'The world changes faster than you can collect.',
      'A person has to be given a reason that would stand up in court.',
    ),
    h3('A note on fairness'),
    p(
      'A model repeats what it was shown. If a bank has refused loans to one district for twenty years, the model learns to refuse them, and it will do so politely and at scale. Measure the error for each group that it touches, not only for everybody together. Where the groups differ, do not ship before you know why.',
    ),
    h2('What you need to begin'),
    p(
      'You need some Python, the mathematics of class 10, and a question that you care about. Cricket scores, rainfall, the electricity bill of your building: data that you know beats any famous data set, because you can tell when a result is silly. Then read on, in small steps, and train something every week.',
    ),
    p(
      'Give yourself three months for the basics. In the first, learn to load, clean and plot a table. In the second, train two kinds of model on it and explain to a friend where each of them fails. In the third, take a question from your own work. Most people who drop out do so because they began with the third month.',
    ),
    alsoRead('how-neural-networks-learn'),
    recommendedCourses('Programmes that teach this properly'),
    questions(
      'Questions about machine learning',
      'machine-learning-versus-ai',
      'how-much-mathematics-for-machine-learning',
      'what-is-overfitting',
      'how-much-data-is-enough',
      'do-i-need-a-gpu',
    ),
    counsellingLine(
      'what-is-ml-counselling',
      'Not sure where to start?',
      'Tell us which mathematics and which programming you have, and we will suggest a first step. The call is free.',
      { topic: 'machine-learning' },
    ),
    block('references', {
      title: 'Sources',
      items: [
        {
          title: 'Tom M. Mitchell: Machine Learning',
          publisher: 'McGraw-Hill, 1997',
          url: null,
          asOf: null,
        },
        {
          title: 'scikit-learn user guide',
          publisher: 'scikit-learn developers',
          url: 'https://scikit-learn.org/stable/user_guide.html',
          asOf: '2026-09-01',
        },
      ],
    }),
  ),
  by: ['farhan-wadekar'],
  about: ['machine-learning'],
  pinned: ['applied-machine-learning'],
  publishedOn: '2025-07-21',
  contentUpdatedOn: '2026-03-09',
  targetQuery: 'what is machine learning',
  seoTitle: 'What is machine learning? A plain explanation with code',
  seoDescription:
    'Machine learning in plain words: a definition that holds up, the five stages of a project, twelve lines of Python, and when not to use it.',
  views: 5210,
  drawing: { hue: 155, label: 'book' },
})
