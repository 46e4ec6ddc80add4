// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One order of the press on its way, from the bookings to the files in their place.
#pragma once

#include "core/export/paper.h"
#include "ui/print/paperfiles.h"
#include "ui/print/paperpress.h"

#include <QObject>
#include <QPromise>
#include <QTemporaryDir>

#include <memory>

namespace forecourt::ui {

/// What \a work returns, done on \a threads. Thread: any.
template<class T, class Work>
[[nodiscard]] QFuture<T> onThreads(QThreadPool& threads, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    threads.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

/// Deletes itself at the end. No file is in place unless the records were kept, and no number is used up before.
/// Thread: GUI; documents are made and files written on \a threads.
class PressWork final : public QObject
{
    Q_OBJECT

public:
    using Promise = std::shared_ptr<QPromise<Result<PressOutcome>>>;

    PressWork(const PressTools& tools, PressOrder order, Formatter format, QThreadPool& threads, std::atomic<bool>& isStopping, QObject* parent);
    /// Gives numbers back that were held until now.
    ~PressWork() override;

    [[nodiscard]] QFuture<Result<PressOutcome>> start();

private:
    /// A document without its number, and for whom it is.
    struct Draft
    {
        documents::PaperDocument paper;
        DocumentScope scope;
        std::optional<DocumentId> cancels;
    };

    void gatherParties();
    void gatherNextParty();
    void gatherIssued(const QString& after);
    void gatherNextIssued();
    void gatherReceipts();
    void gatherNextReceipt();
    void gatherCredit();
    void gatherList();
    /// Bookings as they were read.
    using BookingPages = std::shared_ptr<QList<QList<Booking>>>;
    /// All of \a query, page by page.
    void readBookings(api::BookingQuery query, std::function<void(const BookingPages&)> then);
    void readMore(BookingPages sofar, api::BookingQuery query, std::function<void(const BookingPages&)> then);
    /// What documents are made of.
    struct Content
    {
        documents::PaperKind kind = documents::PaperKind::Statement;
        BookingPages pages;
        bool withoutPersons = false; ///< leave out what persons pay
        QString recipient;
    };
    [[nodiscard]] static Result<QList<documents::PaperDocument>> papersOf(const Content& content, documents::PaperOrder order);
    /// Makes one document for each currency of \a content, on \a threads; \a then unless that failed, which is told.
    void addDrafts(const Content& content, const DocumentScope& scope, std::function<void()> then);
    void hold();
    void holdNumbers(const QList<DocumentDraft>& drafts);
    void write();
    void keep(const StagedFiles& files);
    void putInPlace(const QList<DocumentRecord>& records, const QStringList& names);

    [[nodiscard]] bool isStopped() const;
    void fail(const Error& error);
    void end();

    PressTools m_tools;
    const PressOrder m_order;
    const Formatter m_format;
    QThreadPool& m_threads;
    std::atomic<bool>& m_isStopping;
    Promise m_promise;
    QList<api::StatementParty> m_parties;
    QList<TransactionKey> m_sessions;
    QList<DocumentRecord> m_issued; ///< of an order for what was issued already
    QList<Draft> m_drafts;
    QList<documents::PaperDocument> m_lists; ///< of the month; they have no numbers
    QString m_ticket;
    std::shared_ptr<QTemporaryDir> m_staging;
};

} // namespace forecourt::ui
