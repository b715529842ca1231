/** A contract as an Excel workbook, and what somebody changed in it back into the data. */
@NullMarked
package fr.tabellion.workbook;

import org.jspecify.annotations.NullMarked;
