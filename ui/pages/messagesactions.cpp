// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the rows of the trace: the second half of MessagesPage.
#include "ui/pages/messagespage.h"

#include "core/api/tracefiles.h"
#include "core/base/async.h"
#include "core/domain/messagetext.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pageaction.h"
#include "ui/pages/messagedetail.h"
#include "ui/pages/messagefilterfield.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/tracefilespanel.h"
#include "ui/pages/tracetable.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/sidepane.h"
#include "ui/widgets/togglechip.h"

#include <QAction>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr qint64 ExchangeSeconds = 600;
constexpr qint64 LongestSessionDays = 8;
constexpr int SessionsLookedAt = 50;
constexpr qsizetype MostMarks = 1000;

constexpr qint64 ExchangeRows = 20'000; ///< in a file without times

/// How well a session fits to a message of its charger.
int fitOf(const MessageRecord& message, const TransactionRecord& session)
{
    if (hasField(message.payload, "transactionId", {session.id.value().toUtf8()}))
        return 3;
    const bool isOfCharger = hasField(message.payload, "connectorId", {QByteArrayLiteral("0")}); // as a whole
    if (isOfCharger || !message.payload.contains("\"connectorId\""))
        return 1;
    return hasField(message.payload, "connectorId", {QByteArray::number(session.evse.value())}) ? 2 : 0;
}
} // namespace

void MessagesPage::makeActions()
{
    const auto add = [this](const char* id, const QString& text, const char* icon, const QString& tip, QKeyCombination key,
                            std::function<void()> run) {
        return addPageAction(*this, m_context.themes,
                             {QLatin1String(id), text, QLatin1String(icon), tip, QKeySequence(key)}, std::move(run));
    };
    const QAction* const mark = add("actionMark", tr("Mark"), "bookmark", tr("Marks the row, kept until you take the mark away"),
                                    QKeyCombination(Qt::CTRL, Qt::Key_M), [this] { toggleMark(); });
    const auto showKey = [this, mark] { m_detail->setMarkKey(mark->shortcut()); };
    connect(mark, &QAction::changed, m_detail, showKey);
    showKey();
    add("actionJump", tr("Go to time…"), "clock", tr("Show what was said at some time"), QKeyCombination(Qt::CTRL, Qt::Key_G), [this] { askTime(); });
    add("actionExport", tr("Export…"), "download", tr("Write the messages of the list to a file"), QKeyCombination(Qt::CTRL, Qt::Key_E),
        [this] { exportRows(); });
    add("actionOpen", tr("Open file…"), "upload", tr("Show the messages of a file"), QKeyCombination(Qt::CTRL, Qt::Key_O), [this] { m_files->askOpen(); });
    add("actionExchange", tr("Follow exchange"), "arrow-left-right", tr("Show only a call and its answer"), QKeyCombination(Qt::CTRL, Qt::Key_J),
        [this] { followExchange(); });
    add("actionSession", tr("Follow session"), "history", tr("Show only what the charger said during the session"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_J, [this] { followSession(); });
    add("actionCharger", tr("Only this charger"), "ev-charger", tr("Show only messages from and to this charger"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_O, [this] { onlyThisCharger(); });
    add("actionPause", tr("Pause"), "pause", tr("Stop the list, or let it go on"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { setPaused(!m_isPaused); });
    add("actionCopyJson", tr("Copy as JSON"), "copy", tr("Copy the message as it was sent"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
        [this] { copyJson(); });
    // the text below the list copies its own selection
    auto* copy = new QAction(tr("Copy row"), m_table);
    copy->setObjectName(QStringLiteral("actionCopyRow"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] { copyRow(); });
    m_table->addAction(copy);
    addStandIn(*this, QStringLiteral("menuFilter"), QKeySequence::Find, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    addStandIn(*this, QStringLiteral("menuClearFilter"), QKeySequence(Qt::Key_Escape), [this] {
        if (isFiltered())
            clearFilter();
        else
            m_pane->close();
    });
}

bool MessagesPage::hasMessage() const
{
    if (!m_detail->message())
        m_context.host.notify(QStringLiteral("info"), tr("Choose a message in the list first"));
    return m_detail->message().has_value();
}

void MessagesPage::showMenu(const QModelIndex& index, const QPoint& position)
{
    m_table->selectRow(index.row());
    const MessageRecord message = m_model.row(index.row());
    auto* menu = new QMenu(m_table);
    menu->setObjectName(QStringLiteral("traceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* name : {"actionExchange", "actionSession", "actionCharger"})
        menu->addAction(findChild<QAction*>(QLatin1String(name)));
    if (!message.action.isEmpty()) {
        const QString action = QString(message.action).left(60).replace(QLatin1Char('&'), QLatin1String("&&"));
        menu->addAction(tr("Only %1").arg(action), this,
                        [this, message] { m_filter->addTerm(messageTermText(MessageFilter::Key::Action, message.action)); });
        menu->addAction(tr("Hide %1").arg(action), this,
                        [this, message] { m_filter->addTerm(messageTermText(MessageFilter::Key::Action, message.action, true)); });
    }
    menu->addSeparator();
    for (const char* name : {"actionMark", "actionCopyRow", "actionCopyJson"})
        menu->addAction(findChild<QAction*>(QLatin1String(name)));
    menu->popup(position);
}

// ---- following --------------------------------------------------------------------------------------

void MessagesPage::showFilterText(const QString& text)
{
    if (m_filter->text() == text)
        applyFilter();
    m_filter->setFilterText(text);
}

void MessagesPage::followExchange()
{
    if (!hasMessage())
        return;
    const MessageRecord message = *m_detail->message();
    setFollowing(false);
    removePeriod();
    QStringList terms{messageTermText(MessageFilter::Key::Charger, stationName(m_context.site(), message.station))};
    if (!message.messageId.isEmpty())
        terms.append(messageTermText(MessageFilter::Key::Id, message.messageId));
    if (message.at.isValid())
        //: Filter: the time of a call and its answer.
        setPeriod(message.at.addSecs(-ExchangeSeconds), message.at.addSecs(ExchangeSeconds), tr("exchange"));
    else // ids come again after a restart of the charger
        terms.append(rowsTerm(RecordId(message.id.value() - ExchangeRows), RecordId(message.id.value() + ExchangeRows)));
    showFilterText(terms.join(QLatin1Char(' ')));
}

/// The term that lets rows of the log through, from \a first to \a last.
QString MessagesPage::rowsTerm(RecordId first, RecordId last)
{
    return messageTermText(MessageFilter::Key::Row,
                           QStringLiteral("%1-%2").arg(std::max<qint64>(1, first.value())).arg(last.value()));
}

void MessagesPage::followSession()
{
    if (!hasMessage())
        return;
    const MessageRecord message = *m_detail->message();
    if (m_files->file())
        return followSessionOfFile(message);
    api::TransactionQuery query;
    query.station = message.station;
    query.from = message.at.addDays(-LongestSessionDays);
    query.to = message.at.addSecs(ExchangeSeconds);
    query.limit = SessionsLookedAt;
    whenFinished(m_context.history.transactions(query), this, [this, message](const Result<Page<TransactionRecord>>& page) {
        if (!page)
            return m_context.host.notify(QStringLiteral("triangle-alert"), readErrorSentence(page.error()));
        const TransactionRecord* best = nullptr;
        for (const TransactionRecord& session : page->rows) {
            const MessagesPlace place = MessagesPlace::ofSession(session);
            const bool isThen = message.at >= *place.from && (session.isRunning() || !place.to || message.at < *place.to);
            if (isThen && fitOf(message, session) > (best ? fitOf(message, *best) : 0))
                best = &session;
        }
        if (best)
            showSession(*best);
        else
            m_context.host.notify(QStringLiteral("info"), tr("There was no session on this charger at that time"));
    });
}

void MessagesPage::showSession(const TransactionRecord& session)
{
    const MessagesPlace place = MessagesPlace::ofSession(session);
    setFollowing(false);
    //: Filter: the time of one session; %1 is its number.
    setPeriod(*place.from, place.to, tr("session %1").arg(session.number));
    showFilterText(messageTermText(MessageFilter::Key::Charger, stationName(m_context.site(), session.station)));
}

void MessagesPage::followSessionOfFile(const MessageRecord& message)
{
    const auto session = m_files->file()->sessionAt(message.id);
    if (!session)
        return m_context.host.notify(QStringLiteral("info"), tr("The file tells of no session around this message"));
    setFollowing(false);
    removePeriod();
    showFilterText(messageTermText(MessageFilter::Key::Charger, stationName(m_context.site(), session->station))
                   + QLatin1Char(' ') + rowsTerm(session->first, session->last));
}

void MessagesPage::onlyThisCharger()
{
    if (hasMessage())
        m_filter->addTerm(messageTermText(MessageFilter::Key::Charger, stationName(m_context.site(), m_detail->message()->station)));
}

// ---- marks ------------------------------------------------------------------------------------------

/// Marks of a file last as long as it is open.
void MessagesPage::loadMarks()
{
    m_marks.clear();
    if (!m_files->file() && m_services.loadMarks) {
        for (const QString& row : m_services.loadMarks().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            if (const qint64 number = row.toLongLong(); number > 0)
                m_marks.insert(number);
        }
    }
    m_model.setMarks(m_marks);
    showCounts();
}

void MessagesPage::toggleMark()
{
    if (!hasMessage())
        return;
    const qint64 row = m_detail->message()->id.value();
    if (!m_marks.remove(row)) {
        if (m_marks.size() >= MostMarks)
            return m_context.host.notify(QStringLiteral("triangle-alert"),
                                         tr("At most %1 rows can be marked; remove some marks first").arg(MostMarks));
        m_marks.insert(row);
    }
    m_model.setMarks(m_marks);
    m_detail->setMarked(m_marks.contains(row));
    showCounts();
    m_counter.setQuery(countedQuery());
    if (m_files->file() || !m_services.saveMarks)
        return;
    QList<qint64> sorted(m_marks.cbegin(), m_marks.cend());
    std::sort(sorted.begin(), sorted.end());
    QStringList texts;
    for (const qint64 number : std::as_const(sorted))
        texts.append(QString::number(number));
    whenFinished(m_services.saveMarks(texts.join(QLatin1Char(','))), this, [this](const Result<void>& saved) {
        if (!saved)
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
    });
}

// ---- copying, jumping, files ------------------------------------------------------------------------

void MessagesPage::copyRow()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    QStringList cells;
    for (int column = 0; column < MessageModel::ColumnCount; ++column)
        cells.append(m_model.index(row, column).data(Qt::AccessibleTextRole).toString());
    QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

void MessagesPage::copyJson()
{
    if (hasMessage())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_detail->frame()));
}

void MessagesPage::askTime()
{
    const QTimeZone zone = m_context.format().zone();
    const QDateTime now = m_detail->message() && m_detail->message()->at.isValid() ? m_detail->message()->at
                                                                                    : m_context.workspace.now();
    auto* dialog = new FormDialog(m_context.themes, tr("Go to which time?"), window());
    dialog->setObjectName(QStringLiteral("jumpDialog"));
    auto* field = new QDateTimeEdit;
    field->setObjectName(QStringLiteral("jumpTime"));
    field->setAccessibleName(tr("Site time"));
    field->setTimeSpec(Qt::UTC); // shows the digits of the site's clock as they are
    field->setCalendarPopup(true);
    field->setLocale(m_context.format().locale());
    field->setDisplayFormat(dateTimeFieldFormat(m_context.format().locale(), true));
    const QDateTime local = now.toTimeZone(zone);
    field->setDateTime(QDateTime(local.date(), local.time(), Qt::UTC));
    dialog->addField(tr("Site time"), field);
    dialog->setAcceptButton(tr("Go"))->setObjectName(QStringLiteral("jumpAccept"));
    dialog->setRejectButton(tr("Cancel"));
    connect(dialog, &QDialog::accepted, this, [this, field, zone] {
        const QDateTime at = field->dateTime();
        setFollowing(false);
        m_model.goToTime(QDateTime(at.date(), at.time(), zone).toUTC());
    });
    dialog->open();
}

void MessagesPage::exportRows()
{
    if (m_files->file())
        return m_context.host.notify(QStringLiteral("info"), tr("This is a file already"));
    m_files->askExport(m_model.query(), isFiltered() ? tr("All kept messages that pass the filter, oldest first.")
                                                     : tr("All kept messages, oldest first. A filter makes it less."));
}

} // namespace forecourt::ui
