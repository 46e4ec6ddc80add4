// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/vault/archivebuilder.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

namespace forecourt::tests {

bool writeArchive(const QString& path, ArchiveForm form, const QList<QPair<QByteArray, QByteArray>>& members)
{
    archive* made = archive_write_new();
    switch (form) {
    case ArchiveForm::Zip: archive_write_set_format_zip(made); break;
    case ArchiveForm::Gz: archive_write_set_format_raw(made); break;
    case ArchiveForm::Tar:
    case ArchiveForm::TarGz: archive_write_set_format_pax_restricted(made); break;
    }
    if (form == ArchiveForm::Gz || form == ArchiveForm::TarGz)
        archive_write_add_filter_gzip(made);
    bool isGood = archive_write_open_filename(made, QFile::encodeName(path).constData()) == ARCHIVE_OK;
    for (const auto& [name, content] : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, name.endsWith('/') ? AE_IFDIR : AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_mtime(entry, 1'777'982'400, 0);
        isGood = isGood && archive_write_header(made, entry) == ARCHIVE_OK
            && archive_write_data(made, content.constData(), static_cast<size_t>(content.size())) == content.size();
        archive_entry_free(entry);
        if (form == ArchiveForm::Gz)
            break;
    }
    isGood = isGood && archive_write_close(made) == ARCHIVE_OK;
    archive_write_free(made);
    return isGood;
}

} // namespace forecourt::tests
