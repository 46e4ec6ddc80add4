// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/bundlezip.h"

#include <QFile>

#include <zip.h>

#include <cerrno>
#include <memory>

namespace forecourt::exporting {

namespace {

struct ZipDiscard
{
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

tl::unexpected<Error> zipFailure(const QString& path, zip_error_t* error)
{
    const int system = zip_error_code_system(error);
    const QString reason = QString::fromUtf8(zip_error_strerror(error));
    if (system == ENOSPC || system == EDQUOT)
        return failure(ErrorCode::StorageFull, path + QStringLiteral(": ") + reason, {path});
    return failure(ErrorCode::FileFailed, path + QStringLiteral(": ") + reason, {path, reason});
}

int isZipCancelled(zip_t*, void* data)
{
    const auto& isStopped = *static_cast<const std::function<bool()>*>(data);
    return isStopped && isStopped() ? 1 : 0;
}

} // namespace

Result<void> writeZip(const QString& path, const QList<ZipEntry>& entries, const std::function<bool()>& isStopped)
{
    int code = 0;
    std::unique_ptr<zip_t, ZipDiscard> zip(zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code));
    if (!zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const auto failed = zipFailure(path, &error);
        zip_error_fini(&error);
        return failed;
    }
    for (const ZipEntry& entry : entries) {
        zip_source_t* source = zip_source_file(zip.get(), QFile::encodeName(entry.path).constData(), 0, -1);
        if (!source)
            return zipFailure(path, zip_get_error(zip.get()));
        if (zip_file_add(zip.get(), entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
            zip_source_free(source);
            return zipFailure(path, zip_get_error(zip.get()));
        }
    }
    auto stop = isStopped;
    zip_register_cancel_callback_with_state(zip.get(), isZipCancelled, nullptr, &stop);
    // the library writes beside the file and renames at the end
    if (zip_close(zip.get()) != 0) {
        if (isStopped && isStopped())
            return failure(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        return zipFailure(path, zip_get_error(zip.get()));
    }
    static_cast<void>(zip.release()); // zip_close() took it
    return {};
}

} // namespace forecourt::exporting
