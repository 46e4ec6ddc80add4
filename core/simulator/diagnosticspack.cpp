// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/diagnosticspack.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace forecourt::simulator {

namespace {

struct Free
{
    void operator()(archive* pack) const { archive_write_free(pack); }
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t append(archive*, void* target, const void* bytes, size_t size)
{
    static_cast<QByteArray*>(target)->append(static_cast<const char*>(bytes), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

} // namespace

QByteArray packDiagnostics(const QList<PackedFile>& files, const QDateTime& at)
{
    QByteArray packed;
    const std::unique_ptr<archive, Free> pack(archive_write_new());
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    if (!pack || !entry)
        return {};
    archive_write_set_format_ustar(pack.get());
    archive_write_add_filter_gzip(pack.get());
    archive_write_set_bytes_in_last_block(pack.get(), 1);
    if (archive_write_open(pack.get(), &packed, nullptr, &append, nullptr) != ARCHIVE_OK)
        return {};
    for (const PackedFile& file : files) {
        archive_entry_clear(entry.get());
        archive_entry_set_pathname(entry.get(), file.name.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), at.toSecsSinceEpoch(), 0);
        archive_entry_set_size(entry.get(), file.content.size());
        if (archive_write_header(pack.get(), entry.get()) != ARCHIVE_OK
            || archive_write_data(pack.get(), file.content.constData(), static_cast<size_t>(file.content.size())) != file.content.size())
            return {};
    }
    return archive_write_close(pack.get()) == ARCHIVE_OK ? packed : QByteArray();
}

} // namespace forecourt::simulator
