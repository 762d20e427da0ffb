import { testPrograms } from './program-test.ts';

testPrograms('test/programs');
