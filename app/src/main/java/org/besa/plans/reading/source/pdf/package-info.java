/// Reads PDF documents: finds the tables that ruling lines and text positions show, and the lines around them.
///
/// The way of a page: `ContentReader` interprets the page's operators into a [PageContent] of glyphs and rulings,
/// `PageLayout` turns that into lines and tables. A page that is a picture takes the same way after a
/// `PageRecogniser` has found its words and rulings.
@NullMarked
package org.besa.plans.reading.source.pdf;

import org.jspecify.annotations.NullMarked;
