import type { DemoArticle } from '../demo.ts'
import { media } from '../ids.ts'
import {
  alsoRead,
  block,
  callout,
  chooseIf,
  code,
  comparison,
  divider,
  doc,
  h2,
  ownPromo,
  p,
  programme,
  prosAndCons,
  questions,
  target,
  text,
  ul,
} from '../write.ts'
import { written } from './written.ts'

export const supervisedVsUnsupervised: DemoArticle = written({
  title: 'Supervised and unsupervised learning, on the same bottles of wine',
  slug: 'supervised-vs-unsupervised-learning',
  standfirst:
    'With answers or without: the two big families of machine learning, shown on one small data set so that only the question changes.',
  body: doc(
    p(
      'Imagine two new people in a wine cellar. The first gets a tasting book in which every bottle has its grape written beside it. After a week she names the grape of a bottle that she has never seen. The second gets no book, only glasses. After a week he has put the bottles on three shelves. He cannot name a single grape, and yet his shelves make sense.',
    ),
    p(
      'She learnt *supervised*, with answers. He learnt *unsupervised*, without. Everything else about the two families follows from that one difference.',
    ),
    block('image', {
      mediaId: media('figure-two-families'),
      alt: null,
      caption: text(
        'With colours known, you look for the line between them. Without colours, you look for groups.',
      ),
      width: 'wide',
    }),
    h2('Side by side'),
    comparison(
      'Supervised and unsupervised learning compared',
      ['Supervised', 'Unsupervised'],
      ['Each example has', 'measurements and the right answer', 'measurements only'],
      ['It looks for', 'a rule from measurements to answer', 'groups, directions, odd ones out'],
      ['Typical tasks', 'classification, regression', 'clustering, compression, anomaly search'],
      [
        'Known methods',
        'linear models, trees, boosting, networks',
        'k-means, hierarchical clustering, PCA',
      ],
      [
        'Quality is measured',
        'against answers held back',
        'indirectly; in the end a person decides',
      ],
      ['What costs most', 'getting the answers', 'making sense of the result'],
    ),
    h2('One data set, two questions'),
    p(
      'The library scikit-learn ships a table of 178 wines from one Italian region, made of three kinds of grape, with thirteen chemical measurements each. It is small, it is clean, and the grape is known. First we use the answers:',
    ),
    code(
      'python',
      'with_answers.py',
      `
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

wine = load_wine()
model = make_pipeline(StandardScaler(), LogisticRegression())
scores = cross_val_score(model, wine.data, wine.target, cv=5)
print(scores.mean())
`,
    ),
    p(
      'Five times the program learns from four fifths of the bottles and guesses the rest. It is right for well over nine bottles in ten. Note the scaler: one of the measurements runs in the hundreds, another below one, and the model should not care about units.',
    ),
    p('Now the same table with the answers hidden:'),
    code(
      'python',
      'without_answers.py',
      `
from sklearn.cluster import KMeans
from sklearn.datasets import load_wine
from sklearn.metrics import adjusted_rand_score
from sklearn.preprocessing import StandardScaler

wine = load_wine()
measures = StandardScaler().fit_transform(wine.data)
shelves = KMeans(n_clusters=3, n_init=10, random_state=7).fit_predict(measures)
print(adjusted_rand_score(wine.target, shelves))
`,
    ),
    p(
      'k-means puts three points into the cloud, gives each bottle to its nearest point, moves each point to the middle of its bottles, and repeats until nothing moves. The last line compares its shelves with the grapes; 1 would be perfect agreement and 0 is chance. It comes close to 0.9, although no grape was ever mentioned.',
    ),
    callout(
      'note',
      'Why that was too easy',
      'We told it that there are three groups. In real life nobody does. Try two or five, and it will give you two or five shelves with the same confidence.',
    ),
    h2('Pros and cons of each'),
    prosAndCons(
      'Supervised learning',
      [
        'The result is a number that you can check',
        'Mature tools for every size of data',
        'Easy to explain what it is for',
      ],
      [
        'Answers cost money, and people disagree about them',
        'It can only learn distinctions that somebody labelled',
        'It repeats the mistakes in its labels',
      ],
    ),
    prosAndCons(
      'Unsupervised learning',
      [
        'Needs no labels, so all your data can be used',
        'May show a structure that nobody expected',
        'A good first look at a new table',
      ],
      [
        'No clear right or wrong',
        'Sensitive to scale and to the choice of columns',
        'Finds groups even where there are none',
      ],
    ),
    ownPromo(
      'supervised-deep-learning',
      'You train models already and want to go deeper? Six months, in the evenings:',
      target('Deep Learning in Practice', 'COURSE', 'deep-learning-in-practice'),
    ),
    h2('Which one do you need?'),
    chooseIf(
      'supervised learning',
      'Choose it when',
      'you can say what the right answer would be',
      'you have answers for at least a few hundred examples, or can afford to get them',
      'somebody will act on each single prediction',
    ),
    chooseIf(
      'unsupervised learning',
      'Choose it when',
      'you do not know yet what you are looking for',
      'you want to compress many columns into few',
      'rare, odd cases matter, and you have no list of them',
    ),
    p(
      'Often you need both, one after the other. A hospital groups its patients first, a doctor looks at the groups and names two of them, and from then on a supervised model recognises these two. The names came from a person, which is how it should be.',
    ),
    divider(),
    h2('In between'),
    p('The border is less sharp than the table suggests. Three mixed forms are worth knowing:'),
    ul(
      '**Semi-supervised:** a few answers, many examples without one. The shape of the whole cloud helps to place the line.',
      '**Self-supervised:** the answer is cut out of the data itself. Large language models learn by guessing the next piece of a text, so every page on the web becomes an exercise with its solution.',
      '**Active:** the program asks a person for the answers that would help it most, which saves labels.',
    ),
    h2('Two habits that save you'),
    p(
      'With supervised models, look at the mistakes before you look at the score. Print the twenty worst guesses and read them. In half of the projects I have seen, several of them were wrong labels.',
    ),
    p(
      'With unsupervised ones, run the method again on a random half of the data. If the groups change, they were never there. Show the groups to someone who knows the subject, without saying what the program found, and ask for names. Groups that get the same name from two people are worth keeping.',
    ),
    alsoRead('what-is-machine-learning', 'Start from the beginning: what machine learning is'),
    programme('pg-diploma-machine-learning-engineering'),
    questions(
      'Asked by readers',
      'what-is-overfitting',
      'how-much-data-is-enough',
      'is-deep-learning-always-better',
    ),
  ),
  by: ['farhan-wadekar'],
  about: ['machine-learning', 'data-science'],
  pinned: ['deep-learning-in-practice'],
  level: 'INTERMEDIATE',
  publishedOn: '2025-09-05',
  targetQuery: 'supervised vs unsupervised learning',
  corrections: [
    {
      on: '2026-02-17',
      text: 'An earlier version said that the wine table has 187 rows. It has 178. We thank the reader who counted.',
    },
  ],
  contentUpdatedOn: '2026-02-17',
  views: 2944,
  drawing: { hue: 155, label: 'groups' },
})
