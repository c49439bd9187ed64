package org.besa.plans;

import java.util.Set;
import org.besa.platform.files.FileType;

/// The file in which an act was signed.
///
/// @param sha256 digest of the content, under which the file store keeps it
/// @param name under which it is saved, with the ending of its type
/// @param size in bytes
public record ActFile(String sha256, String name, FileType type, long size) {

    /// What a file of an act may be: something that everybody can open and that stays as it was signed.
    static final Set<FileType> TYPES =
            Set.of(FileType.PDF, FileType.DOCX, FileType.ODT, FileType.JPEG, FileType.PNG, FileType.TIFF);
}
