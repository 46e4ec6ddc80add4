// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperfiles.h"

#include "core/export/bundlezip.h"
#include "core/export/paperstore.h"

#include <QDir>
#include <QFile>

#include <utility>

namespace forecourt::ui {

namespace {

/// A name nothing has in \a folder yet: "list (2).csv".
QString freeName(const QDir& folder, const QString& name)
{
    if (!folder.exists(name))
        return name;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    for (int i = 2;; ++i) {
        const QString other = QStringLiteral("%1 (%2)%3").arg(name.left(dot), QString::number(i), name.mid(dot));
        if (!folder.exists(other))
            return other;
    }
}

} // namespace

Result<StagedFiles> PaperFiles::write() const
{
    StagedFiles files;
    int done = 0;
    for (const QList<documents::PaperDocument>* all : {&papers, &lists}) {
        for (const documents::PaperDocument& paper : *all) {
            if (isStopped())
                return failure(ErrorCode::Cancelled, QStringLiteral("stopped"));
            if (all == &papers)
                files.contents.append(documents::packed(paper));
            const Result<QStringList> names = writePaper(paper, format, forms, folder, isStopped);
            if (!names)
                return tl::unexpected(names.error());
            files.names += *names;
            tell(++done);
        }
    }
    if (archive.isEmpty())
        return files;
    QList<exporting::ZipEntry> entries;
    for (const QString& name : std::as_const(files.names))
        entries.append({name, QDir(folder).filePath(name)});
    if (const Result<void> zipped = exporting::writeZip(QDir(folder).filePath(archive), entries, isStopped); !zipped)
        return tl::unexpected(zipped.error());
    files.names.append(archive);
    return files;
}

Result<QStringList> moveFiles(const QString& from, const QStringList& names, const QString& to)
{
    const QDir target(to);
    QStringList paths;
    for (const QString& name : names) {
        QFile file(QDir(from).filePath(name));
        const QString path = target.filePath(freeName(target, name));
        if (!file.rename(path))
            return failure(ErrorCode::FileFailed, file.errorString(), {path, file.errorString()});
        paths.append(path);
    }
    return paths;
}

} // namespace forecourt::ui
