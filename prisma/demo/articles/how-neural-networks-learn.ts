import type { DemoArticle } from '../demo.ts'
import { media, topic } from '../ids.ts'
import {
  alsoReadAutomatic,
  block,
  callout,
  code,
  doc,
  h2,
  h3,
  p,
  pinnedCourses,
  questions,
  steps,
  table,
  takeaways,
  text,
  ul,
} from '../write.ts'
import { written } from './written.ts'

export const howNeuralNetworksLearn: DemoArticle = written({
  title: 'How neural networks learn, with a pencil',
  slug: 'how-neural-networks-learn',
  standfirst:
    'Training is three small steps, repeated millions of times. We do the first three rounds by hand, with numbers that fit on an envelope.',
  body: doc(
    p(
      'People speak of neural networks as if something mysterious happened inside. What happens is school arithmetic: multiply, add, compare, correct. The mystery is only that so much of it, done in the right order, recognises faces.',
    ),
    p(
      'Take a pencil. We will train the smallest network in the world: one input, one weight, one bias. After that the larger ones are the same thing with more rows.',
    ),
    takeaways(
      'The idea in four lines',
      'A network is a formula with many adjustable numbers, the weights.',
      'The loss says how wrong its answer is.',
      'The gradient says in which direction each weight should move.',
      'Training means: move all weights a little, and ask again.',
    ),
    h2('One neuron'),
    p(
      'Our neuron computes `prediction = weight × input + bias`. We show it the input 2, and the right answer is 10. At the start the weight is 3 and the bias is 1, numbers out of the air. So it says 3 × 2 + 1 = 7.',
    ),
    p(
      'How wrong is that? The usual measure is the squared gap: (7 − 10)² = 9. Squaring makes large mistakes hurt more than small ones, and it makes the next step easy.',
    ),
    h3('Which way is down?', 'which-way-is-down'),
    p(
      'Picture the loss as a valley in fog. You cannot see the bottom, but you can feel the slope under your feet. The slope in the direction of the weight is 2 × gap × input, and in the direction of the bias it is 2 × gap. The gap is 7 − 10 = −3. So the slopes are −12 and −6. Negative means: going up with the weight brings the loss down.',
    ),
    p(
      'We take a careful step against the slope. With a learning rate of 0.05 the weight grows by 0.6 and the bias by 0.3. Do it again, and again:',
    ),
    table(
      'Three rounds of training, computed by hand (input 2, right answer 10, learning rate 0.05)',
      ['Round', 'Weight', 'Bias', 'Prediction', 'Loss'],
      ['Start', '3', '1', '7', '9'],
      ['After 1', '3.6', '1.3', '8.5', '2.25'],
      ['After 2', '3.9', '1.45', '9.25', '0.5625'],
      ['After 3', '4.05', '1.525', '9.625', '0.140625'],
    ),
    p(
      'Each round halves the gap. Nobody told the neuron that 4 × 2 + 2 would do. It rolled downhill until it was near enough. That is all that “learning” means here.',
    ),
    h2('The loop in code'),
    p('Check my arithmetic, then play with the learning rate:'),
    code(
      'python',
      'one_neuron.py',
      `
weight, bias = 3.0, 1.0
x, answer = 2.0, 10.0
rate = 0.05

for step in range(1, 4):
    prediction = weight * x + bias
    gap = prediction - answer
    weight -= rate * 2 * gap * x
    bias -= rate * 2 * gap
    print(step, weight, bias, (weight * x + bias - answer) ** 2)
`,
    ),
    p(
      'Set the rate to 0.25 and the loss explodes: every step jumps across the valley and lands higher on the other side. Set it to 0.001 and you can go and make tea. Finding a good rate is still a large part of the craft.',
    ),
    h2('From one neuron to many'),
    p(
      'A layer is a row of such neurons that all see the same inputs. A network is layers in a row: the outputs of one are the inputs of the next. Between them is a small bend, for instance “replace negative numbers with zero”. Without the bend, any number of layers would collapse into one straight line.',
    ),
    block('image', {
      mediaId: media('figure-network-layers'),
      alt: null,
      caption: text(
        'Numbers flow to the right to make a prediction. Blame flows to the left to correct the weights.',
      ),
      width: 'text',
    }),
    p(
      'The slopes are found from the back to the front. The last layer knows the gap. It passes to each neuron before it a share of the blame, in proportion to the weight between them. That neuron does the same with its own inputs. This is *backpropagation*: the chain rule of calculus, organised so that nothing is computed twice. The paper that made it famous appeared in 1986 in Nature, by David Rumelhart, Geoffrey Hinton and Ronald Williams.',
    ),
    block('statistic', {
      value: '13,002',
      label:
        'adjustable numbers in a small network that reads handwritten digits: 784 inputs, two layers of 16 neurons, 10 outputs',
      source: {
        title: 'Own count: 784 × 16 + 16 × 16 + 16 × 10 weights and 42 biases',
        publisher: 'Lectern',
        url: null,
        asOf: '2025-10-08',
      },
    }),
    block('video', {
      provider: 'youtube',
      videoId: 'aircAruvnKk',
      title: 'But what is a neural network? (3Blue1Brown)',
      posterId: media('figure-network-layers'),
      durationSeconds: 1120,
      transcript:
        'This is a summary in our own words, not a full transcript. The video starts from the puzzle that we recognise a sloppy handwritten 3 at once while no simple rule describes it. It builds a network for images of 28 by 28 points: 784 numbers enter, ten come out, one for each digit. Between them are two layers of sixteen neurons, and the hope is that the first finds short edges and the second puts edges together into loops and lines. Each neuron takes a weighted sum, adds a bias and squeezes the result between 0 and 1. All weights and biases together are about thirteen thousand dials. The video ends by writing a whole layer as one multiplication of a matrix and a vector, and leaves the question of how the dials are set for the next part.',
    }),
    h2('How training is done in practice'),
    steps(
      'One round, as every library does it',
      [
        'Take a small batch',
        'A few dozen examples are drawn at random. Using all of them at each step would be slow and hardly better.',
      ],
      ['Run forward', 'Compute the predictions and the loss, and remember the numbers in between.'],
      ['Run backward', 'Compute the slope of the loss for every weight.'],
      [
        'Step',
        'Move each weight against its slope. Optimisers such as Adam choose the length of the step for each weight.',
      ],
      [
        'Look at held-back data',
        'Now and then measure the loss on examples that are never used for training. When it starts to rise, stop.',
      ],
    ),
    callout(
      'tip',
      'The bug that does not crash',
      'Before you train on everything, train on ten examples until the loss is almost zero. If the network cannot even memorise ten, something in the code is wrong, and no amount of data will fix it.',
    ),
    h2('What it does not tell you'),
    p('Once you have seen the loop, three popular beliefs lose their shine:'),
    ul(
      'A network does not understand its task. It has found numbers that make one loss small on one collection of examples.',
      'More layers are not always better. They cost time, and on a table of customers a boosted tree usually wins.',
      'A confident output is not a probability. A network that has only seen cats and dogs will call a bus a cat, and sound sure.',
    ),
    p(
      'None of this makes the method less wonderful. A rule as plain as “take the blame in proportion to your share” turns random numbers into a reader of handwriting. Do the three rounds by hand once more, and it will feel like yours.',
    ),
    alsoReadAutomatic(),
    pinnedCourses(
      'Go deeper with a teacher',
      'deep-learning-in-practice',
      'applied-machine-learning',
      'msc-artificial-intelligence',
    ),
    block('counselling', {
      mode: 'form',
      title: 'Speak with someone who trains models',
      text: text(
        'Tell us what you have tried so far. We listen first, and tell you if a course is more than you need.',
      ),
      label: 'Request a callback',
      topicId: topic('machine-learning'),
      courseId: null,
      ctaId: 'neural-networks-form',
    }),
    questions(
      'Questions',
      'is-deep-learning-always-better',
      'do-i-need-a-gpu',
      'how-much-mathematics-for-machine-learning',
      'how-much-data-is-enough',
    ),
    block('references', {
      title: 'Sources',
      items: [
        {
          title: 'Rumelhart, Hinton, Williams: Learning representations by back-propagating errors',
          publisher: 'Nature 323, 1986, pages 533–536',
          url: null,
          asOf: null,
        },
        {
          title: 'But what is a neural network? Deep learning, chapter 1',
          publisher: '3Blue1Brown',
          url: 'https://www.youtube.com/watch?v=aircAruvnKk',
          asOf: null,
        },
      ],
    }),
  ),
  by: ['farhan-wadekar', 'ishita-palsule'],
  about: ['machine-learning'],
  pinned: ['deep-learning-in-practice', 'applied-machine-learning'],
  level: 'INTERMEDIATE',
  publishedOn: '2025-10-08',
  targetQuery: 'how do neural networks learn',
  // The text already contains the form.
  placements: [{ slot: 'RAIL_FORM', promoId: null }],
  views: 4127,
  drawing: { hue: 155, label: 'network' },
})
