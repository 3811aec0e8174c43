export { type InternshipFacts, Internships } from './internships';
export { PlacementModule } from './placement.module';
