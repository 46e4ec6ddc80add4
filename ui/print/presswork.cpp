// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/presswork.h"

#include "core/base/async.h"
#include "core/base/elsewhere.h"
#include "core/export/paperstore.h"
#include "ui/print/paperfiles.h"
#include "ui/print/paperwords.h"

#include <QDir>
#include <QMap>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {

constexpr int BookingsAtOnce = 5'000; // a page is kept as it came
constexpr int DocumentsAtOnce = 1'000;
} // namespace

PressWork::PressWork(const PressTools& tools, PressOrder order, Formatter format, QThreadPool& threads, std::atomic<bool>& isStopping, QObject* parent)
    : QObject(parent), m_tools(tools), m_order(std::move(order)), m_format(std::move(format)), m_threads(threads), m_isStopping(isStopping),
      m_promise(std::make_shared<QPromise<Result<PressOutcome>>>())
{
}

PressWork::~PressWork()
{
    if (!m_ticket.isEmpty())
        static_cast<void>(m_tools.documents.release(m_ticket)); // the numbers are as if never taken
}

bool PressWork::isStopped() const
{
    return m_promise->isCanceled() || m_isStopping;
}

QFuture<Result<PressOutcome>> PressWork::start()
{
    m_promise->start();
    QFuture<Result<PressOutcome>> future = m_promise->future();
    if (m_order.folder.isEmpty() || !QDir().mkpath(m_order.folder)) {
        fail({ErrorCode::FileFailed, QStringLiteral("no such folder: ") + m_order.folder, {m_order.folder, m_order.folder}});
        return future;
    }
    switch (m_order.kind) {
    case DocumentKind::Statement:
        if (m_order.isAgain)
            gatherIssued({});
        else
            gatherParties();
        break;
    case DocumentKind::Receipt: gatherReceipts(); break;
    case DocumentKind::CreditNote: gatherCredit(); break;
    }
    return future;
}

void PressWork::end()
{
    if (!m_ticket.isEmpty())
        static_cast<void>(m_tools.documents.release(std::exchange(m_ticket, QString())));
    m_promise->finish();
    (void)sharedFreedElsewhere(std::exchange(m_drafts, {})); // those of a month are many
    (void)sharedFreedElsewhere(std::exchange(m_lists, {}));
    deleteLater();
}

void PressWork::fail(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        m_promise->addResult(Result<PressOutcome>(tl::unexpected(error)));
    else
        m_promise->future().cancel();
    end();
}

void PressWork::readBookings(api::BookingQuery query, std::function<void(const BookingPages&)> then)
{
    query.limit = BookingsAtOnce;
    readMore(std::make_shared<QList<QList<Booking>>>(), std::move(query), std::move(then));
}

void PressWork::readMore(BookingPages sofar, api::BookingQuery query, std::function<void(const BookingPages&)> then)
{
    if (isStopped())
        return end();
    whenFinished(m_tools.months.bookings(query), this, [this, sofar, query, then](const Result<Page<Booking>>& page) mutable {
        if (!page)
            return fail(page.error());
        sofar->append(page->rows);
        if (page->next.isEmpty())
            return then(sofar);
        query.after = page->next;
        readMore(sofar, query, then);
    });
}

Result<QList<documents::PaperDocument>> PressWork::papersOf(const Content& content, documents::PaperOrder order)
{
    QMap<QString, QList<Booking>> byCurrency;
    for (const QList<Booking>& page : std::as_const(*content.pages)) {
        for (const Booking& booking : page) {
            if (!content.withoutPersons || !booking.person)
                byCurrency[booking.cost.total.currency].append(booking);
        }
    }
    QList<documents::PaperDocument> papers;
    for (auto it = byCurrency.cbegin(); it != byCurrency.cend(); ++it) {
        order.currency = it.key();
        Result<documents::PaperDocument> paper = documents::makePaper(order, it.value());
        if (!paper)
            return tl::unexpected(paper.error());
        papers.append(std::move(*paper));
    }
    content.pages->clear(); // freed here, not in the window
    return papers;
}

void PressWork::addDrafts(const Content& content, const DocumentScope& scope, std::function<void()> then)
{
    const documents::PaperOrder order{content.kind, documents::senderOf(m_tools.site.site()), content.recipient, scope.month, {}};
    const auto work = [content, order] { return papersOf(content, order); };
    whenFinished(onThreads<Result<QList<documents::PaperDocument>>>(m_threads, work), this,
                 [this, kind = content.kind, scope, then = std::move(then)](const Result<QList<documents::PaperDocument>>& papers) {
                     if (!papers)
                         return fail(papers.error());
                     if (isStopped())
                         return end();
                     for (const documents::PaperDocument& paper : *papers) {
                         if (kind == documents::PaperKind::MonthList)
                             m_lists.append(paper);
                         else
                             m_drafts.append({paper, scope, std::nullopt});
                     }
                     then();
                 });
}

void PressWork::gatherParties()
{
    whenFinished(m_tools.months.parties(m_order.month, m_order.by), this, [this](const Result<QList<api::StatementParty>>& parties) {
        if (!parties)
            return fail(parties.error());
        for (const api::StatementParty& party : *parties) {
            if (party.open > 0)
                m_parties.append(party);
        }
        gatherNextParty();
    });
}

void PressWork::gatherNextParty()
{
    if (m_parties.isEmpty())
        return gatherList();
    const api::StatementParty party = m_parties.takeFirst();
    api::BookingQuery query;
    query.month = m_order.month;
    query.person = party.person;
    query.onlyOpen = true;
    if (!party.person)
        query.group = party.group;
    query.withoutPerson = !party.person && party.group.isEmpty();
    readBookings(query, [this, party](const BookingPages& pages) {
        // of the group itself: its persons have statements of their own
        const bool isOfGroupAlone = !party.person && m_order.by == api::StatementBy::Person;
        DocumentScope scope;
        scope.month = m_order.month;
        scope.person = party.person;
        if (!party.person)
            scope.group = party.group;
        addDrafts({documents::PaperKind::Statement, pages, isOfGroupAlone, party.name}, scope, [this] { gatherNextParty(); });
    });
}

/// Statements of the month that hold, from \a after on.
void PressWork::gatherIssued(const QString& after)
{
    if (isStopped())
        return end();
    api::DocumentQuery query;
    query.kind = DocumentKind::Statement;
    query.month = m_order.month;
    query.limit = DocumentsAtOnce;
    query.after = after;
    whenFinished(m_tools.documents.documents(query), this, [this](const Result<Page<DocumentRecord>>& page) {
        if (!page)
            return fail(page.error());
        for (const DocumentRecord& record : page->rows) {
            if (!record.cancelledBy)
                m_issued.prepend(record); // they come with the newest first
        }
        if (!page->next.isEmpty())
            return gatherIssued(page->next);
        if (m_issued.isEmpty())
            return fail({ErrorCode::NotFound, QStringLiteral("no statement of the month"), {QStringLiteral("noStatement")}});
        gatherNextIssued();
    });
}

/// Each as it was kept, and then the list.
void PressWork::gatherNextIssued()
{
    if (isStopped())
        return end();
    if (m_drafts.size() == m_issued.size())
        return gatherList();
    whenFinished(m_tools.documents.content(m_issued.at(m_drafts.size()).id), this, [this](const Result<QByteArray>& content) {
        if (!content)
            return fail(content.error());
        const Result<documents::PaperDocument> paper = documents::unpacked(*content);
        if (!paper)
            return fail(paper.error());
        m_drafts.append({*paper, {}, std::nullopt});
        gatherNextIssued();
    });
}

/// Every booking of the month, also what stands on statements already.
void PressWork::gatherList()
{
    api::BookingQuery query;
    query.month = m_order.month;
    readBookings(query, [this](const BookingPages& pages) {
        DocumentScope scope;
        scope.month = m_order.month;
        addDrafts({documents::PaperKind::MonthList, pages, false, {}}, scope, [this] {
            if (!m_order.isAgain)
                return hold();
            for (documents::PaperDocument& list : m_lists)
                list.issuedAt = m_drafts.constLast().paper.issuedAt;
            write();
        });
    });
}

void PressWork::gatherReceipts()
{
    m_sessions = m_order.sessions;
    gatherNextReceipt();
}

void PressWork::gatherNextReceipt()
{
    if (m_sessions.isEmpty())
        return hold();
    api::BookingQuery query;
    query.transaction = m_sessions.takeFirst();
    readBookings(query, [this, query](const BookingPages& pages) {
        DocumentScope scope;
        scope.transaction = query.transaction;
        const auto last = std::find_if(pages->crbegin(), pages->crend(), [](const QList<Booking>& page) { return !page.isEmpty(); });
        const QString recipient = last == pages->crend() ? QString() : last->constLast().personName;
        addDrafts({documents::PaperKind::Receipt, pages, false, recipient}, scope, [this] { gatherNextReceipt(); });
    });
}

void PressWork::gatherCredit()
{
    if (!m_order.cancels)
        return fail({ErrorCode::InvalidInput, QStringLiteral("no document to take back"), {QStringLiteral("cancels")}});
    whenFinished(m_tools.documents.content(*m_order.cancels), this, [this](const Result<QByteArray>& content) {
        if (!content)
            return fail(content.error());
        const Result<documents::PaperDocument> original = documents::unpacked(*content);
        if (!original)
            return fail(original.error());
        const Result<documents::PaperDocument> note = documents::creditNoteFor(*original, m_order.reason);
        if (!note)
            return fail(note.error());
        m_drafts.append({*note, {}, m_order.cancels});
        hold();
    });
}

void PressWork::hold()
{
    if (isStopped())
        return end();
    if (m_drafts.isEmpty() && m_lists.isEmpty())
        return fail({ErrorCode::InvalidInput, QStringLiteral("nothing is booked"), {QStringLiteral("nothing")}});
    if (m_drafts.isEmpty())
        return write(); // the list alone: every session stands on its statement already
    const auto work = [papers = m_drafts] {
        QList<DocumentDraft> drafts;
        for (const Draft& draft : papers) {
            drafts.append(documents::draftOf(draft.paper, draft.scope));
            drafts.last().cancels = draft.cancels;
        }
        return drafts;
    };
    whenFinished(onThreads<QList<DocumentDraft>>(m_threads, work), this, [this](const QList<DocumentDraft>& drafts) { holdNumbers(drafts); });
}

void PressWork::holdNumbers(const QList<DocumentDraft>& drafts)
{
    if (isStopped())
        return end();
    whenFinished(m_tools.documents.hold(drafts, m_tools.userName), this, [this](const Result<HeldNumbers>& held) {
        if (!held)
            return fail(held.error());
        m_ticket = held->ticket;
        if (held->numbers.size() != m_drafts.size())
            return fail({ErrorCode::Internal, QStringLiteral("not a number for each document"), {}});
        for (qsizetype i = 0; i < m_drafts.size(); ++i) {
            m_drafts[i].paper.number = held->numbers.at(i);
            m_drafts[i].paper.issuedAt = held->issuedAt;
        }
        for (documents::PaperDocument& list : m_lists)
            list.issuedAt = held->issuedAt;
        write();
    });
}

void PressWork::write()
{
    if (isStopped())
        return end();
    m_staging = std::make_shared<QTemporaryDir>(QDir(m_order.folder).filePath(QStringLiteral(".forecourt-XXXXXX")));
    if (!m_staging->isValid())
        return fail({ErrorCode::FileFailed, m_staging->errorString(), {m_order.folder, m_staging->errorString()}});
    QList<documents::PaperDocument> papers;
    papers.reserve(m_drafts.size());
    for (const Draft& draft : std::as_const(m_drafts))
        papers.append(draft.paper);
    m_promise->setProgressRange(0, int(papers.size() + m_lists.size()));
    const QString archive = m_order.isZipped ? paperFileName({documents::PaperKind::MonthList, {}, {}, {}, {}, m_order.month, {}, {}, {}, {}, {}}, m_format)
            + QStringLiteral(".zip")
                                             : QString();
    PaperFiles writer{papers, m_lists, m_format, {m_order.hasPdf, m_order.hasXlsx, m_order.hasCsv, m_order.csv}, m_staging->path(), archive,
                      [promise = m_promise, &stopping = m_isStopping] { return promise->isCanceled() || stopping; },
                      [promise = m_promise](int done) { promise->setProgressValue(done); }};
    // the folder lives as long as somebody writes into it
    const auto work = [writer = std::move(writer), staging = m_staging] { return writer.write(); };
    whenFinished(onThreads<Result<StagedFiles>>(m_threads, work), this, [this](const Result<StagedFiles>& files) {
        if (!files)
            return fail(files.error());
        if (isStopped())
            return end();
        if (m_drafts.isEmpty() || m_order.isAgain)
            return putInPlace(m_issued, files->names);
        keep(*files);
    });
}

void PressWork::keep(const StagedFiles& files)
{
    whenFinished(m_tools.documents.issue(m_ticket, files.contents, m_order.reason), this,
                 [this, names = files.names](const Result<QList<DocumentRecord>>& records) {
                     if (!records)
                         return fail(records.error());
                     m_ticket.clear(); // they are taken
                     putInPlace(*records, names);
                 });
}

void PressWork::putInPlace(const QList<DocumentRecord>& records, const QStringList& names)
{
    const auto work = [staging = m_staging, names, folder = m_order.folder] { return moveFiles(staging->path(), names, folder); };
    whenFinished(onThreads<Result<QStringList>>(m_threads, work), this, [this, records](const Result<QStringList>& files) {
        if (!files && !records.isEmpty() && !m_order.isAgain) // they are issued all the same: the person has to know
            return fail({ErrorCode::FileFailed, files.error().detail, {QStringLiteral("numbersTaken"), m_order.folder, files.error().args.value(1)}});
        if (!files)
            return fail(files.error());
        if (m_order.isAgain) {
            for (const DocumentRecord& record : records)
                static_cast<void>(m_tools.documents.countPrint(record.id, m_tools.userName));
        }
        m_promise->addResult(Result<PressOutcome>(PressOutcome{records, *files}));
        end();
    });
}

} // namespace forecourt::ui
