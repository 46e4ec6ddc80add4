// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the window has documents made: numbers, records and files together.
#pragma once

#include "core/api/billing.h"
#include "ui/format/csvform.h"

#include <QFuture>

class QWidget;

namespace forecourt::ui {

/// What is to be made, and where the files go.
struct PressOrder
{
    DocumentKind kind = DocumentKind::Statement;
    BillingMonth month;                     ///< Statement: all parties of it that have open bookings
    api::StatementBy by = api::StatementBy::Person;
    QList<TransactionKey> sessions;         ///< Receipt
    std::optional<DocumentId> cancels;      ///< CreditNote
    QString reason;                         ///< CreditNote
    QString folder;
    bool hasPdf = true;
    bool hasXlsx = true;
    bool hasCsv = true;
    CsvForm csv = CsvForm::AsLanguage;
    bool isZipped = false;                  ///< all files of it in one archive besides
    bool isAgain = false;                   ///< Statement: those of the month that were issued and hold, under their numbers, and its
                                            ///< list; no new one. by does not count

    bool operator==(const PressOrder&) const = default;
};

/// What was made.
struct PressOutcome
{
    QList<DocumentRecord> documents;
    QStringList files;

    bool operator==(const PressOutcome&) const = default;
};

/// Holds numbers, writes files beside their place on a thread of its own, keeps the records, then puts the files in place: no half
/// file, and no number is used up where something fails before the records are kept. Where only the last step fails, the
/// documents are issued, and their files are saved again under the same numbers. Errors: those of api::Documents, FileFailed
/// (args: path, what the system says; after the records were kept: "numbersTaken", folder, what the system says), NotFound (args:
/// "noStatement": nothing of the month was issued that could be saved again), StorageFull. Thread: GUI.
class DocumentPress
{
public:
    virtual ~DocumentPress() = default;

    /// Progress in documents; cancelling stops it before anything was issued.
    [[nodiscard]] virtual QFuture<Result<PressOutcome>> issue(PressOrder order) = 0;
    /// As it was issued, under its own number; the paths written.
    [[nodiscard]] virtual QFuture<Result<QStringList>> saveAgain(DocumentId id, QString folder, CsvForm csv) = 0;
    /// Shows its pages over \a parent, to look at, print and save.
    virtual void preview(DocumentId id, QWidget* parent) = 0;
    /// Opens a draft with the document attached in the mail program; an error says how to do it by hand.
    [[nodiscard]] virtual QFuture<Result<void>> draftMail(DocumentId id) = 0;
};

} // namespace forecourt::ui
