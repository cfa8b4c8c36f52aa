import StudyModel

/// The branches of the MeSH disease tree that condition terms lead to.
///
/// The registry lists the ancestors of a term but leaves out tree tops with compound names ("Skin and Connective Tissue
/// Diseases"), so the headings right under those stand for them.
struct ConditionBranches: Sendable {
  /// The branches, and last what leads to none of them.
  static let levels = branches.map { Level($0.name) } + [Level("Other MeSH branch")]

  /// For each text of the terms' and of the ancestors' column, its branch; below zero for none.
  let ofTerm: [Int32]
  let ofAncestor: [Int32]

  init(_ table: TrialTable) {
    func branch(_ words: [String]) -> [Int32] { words.map { ConditionBranches.positions[$0] ?? -1 } }
    ofTerm = branch(table.words(of: .conditionMesh))
    ofAncestor = branch(table.words(of: .conditionAncestor))
  }

  private static let positions = Dictionary(
    branches.enumerated().flatMap { position, branch in
      ([branch.name] + branch.headings).map { ($0, Int32(position)) }
    },
    uniquingKeysWith: { first, _ in first })

  /// The tops of the tree (MeSH C01 to C26, F01, F03), each with the headings that stand for it.
  private static let branches: [(name: String, headings: [String])] = [
    ("Infections", ["Virus Diseases", "Bacterial Infections and Mycoses", "Parasitic Diseases"]),
    ("Neoplasms", []),
    ("Musculoskeletal Diseases", []),
    ("Digestive System Diseases", []),
    ("Stomatognathic Diseases", []),
    ("Respiratory Tract Diseases", []),
    ("Otorhinolaryngologic Diseases", []),
    ("Nervous System Diseases", []),
    ("Eye Diseases", []),
    (
      "Urogenital Diseases",
      [
        "Female Urogenital Diseases and Pregnancy Complications", "Female Urogenital Diseases",
        "Male Urogenital Diseases",
      ]
    ),
    ("Cardiovascular Diseases", []),
    ("Hemic and Lymphatic Diseases", ["Hematologic Diseases", "Lymphatic Diseases"]),
    (
      "Congenital and Hereditary Diseases",
      [
        "Congenital, Hereditary, and Neonatal Diseases and Abnormalities", "Congenital Abnormalities",
        "Genetic Diseases, Inborn", "Infant, Newborn, Diseases",
      ]
    ),
    ("Skin and Connective Tissue Diseases", ["Skin Diseases", "Connective Tissue Diseases"]),
    ("Nutritional and Metabolic Diseases", ["Metabolic Diseases", "Nutrition Disorders"]),
    ("Endocrine System Diseases", []),
    ("Immune System Diseases", []),
    ("Disorders of Environmental Origin", []),
    (
      "Signs, Symptoms and Pathological Conditions",
      [
        "Pathological Conditions, Signs and Symptoms", "Pathologic Processes", "Signs and Symptoms",
        "Pathological Conditions, Anatomical",
      ]
    ),
    ("Occupational Diseases", []),
    ("Chemically-Induced Disorders", []),
    ("Wounds and Injuries", []),
    ("Behavior and Behavior Mechanisms", ["Behavioral Symptoms", "Behavior"]),
    ("Mental Disorders", []),
  ]
}
