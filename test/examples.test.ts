import { testPrograms } from './program-test.ts';

testPrograms('examples', 'test/examples');
