package fr.tabellion.typography;

/**
 * A proper name as it reads on its own, with its article, after « de » and after « à »: « Les Ulis
 * », « Les Ulis », « des Ulis », « aux Ulis ».
 *
 * @param name as a heading shows it
 * @param the as the subject of a sentence: « La Courneuve », « les Hauts-de-Seine »
 * @param of « de La Courneuve », « des Hauts-de-Seine »
 * @param to « à La Courneuve », « aux Hauts-de-Seine »
 */
public record NameForms(String name, String the, String of, String to) {}
