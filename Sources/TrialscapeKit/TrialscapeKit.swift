// TrialscapeKit
