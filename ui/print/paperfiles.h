// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// All files of one order of the press: written beside their place, then put there.
#pragma once

#include "ui/print/paperprinter.h"

#include <QByteArray>

namespace forecourt::ui {

/// Files of an order that are written but not in place yet.
struct StagedFiles
{
    QList<QByteArray> contents; ///< of the numbered documents, for Documents::issue()
    QStringList names;          ///< within the staging folder
};

/// Writes everything of one order. Thread: any.
struct PaperFiles
{
    QList<documents::PaperDocument> papers; ///< numbered
    QList<documents::PaperDocument> lists;
    Formatter format;
    PaperForms forms;
    QString folder;
    QString archive;                    ///< name of the ZIP; empty: none
    std::function<bool()> isStopped;
    std::function<void(int)> tell;      ///< how many documents are written

    /// Errors: FileFailed, StorageFull, PermissionDenied, Cancelled.
    [[nodiscard]] Result<StagedFiles> write() const;
};

/// Moves \a names out of the folder \a from into \a to; the paths there. A name that is taken gets a number: "list (2).csv".
/// Errors: FileFailed (args: path, what the system says). Thread: any.
[[nodiscard]] Result<QStringList> moveFiles(const QString& from, const QStringList& names, const QString& to);

} // namespace forecourt::ui
