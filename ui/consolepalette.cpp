// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolepalette.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/mainwindow.h"
#include "ui/models/names.h"
#include "ui/models/stationmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/searchbutton.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"

#include <QAction>
#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr int TypingPauseMs = 60;
constexpr int MostFound = 8;
constexpr int FewestLetters = 2;
constexpr qsizetype TagsShown = 3;
enum Rank { ActionRank, ChargerRank, SessionRank, PersonRank, ArchivedRank };
} // namespace

ConsolePalette::ConsolePalette(const PageContext& context, MainWindow& window, Steps steps, QObject* parent)
    : QObject(parent), m_context(context), m_window(window), m_steps(std::move(steps)),
      m_palette(new CommandPalette(context.themes, &window)), m_pause(new QTimer(this)),
      m_people(context.workspace, RosterSearch::Of::People)
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(TypingPauseMs);
    connect(m_palette, &CommandPalette::typed, this, [this](const QString& text) {
        m_people.stop();
        if (text.size() >= FewestLetters)
            m_pause->start();
        else
            m_pause->stop();
    });
    connect(m_palette, &CommandPalette::focusReleased, &m_window, &MainWindow::focusPage);
    connect(m_palette, &CommandPalette::ran, this, &ConsolePalette::followPage);
    connect(m_pause, &QTimer::timeout, this, [this] { lookUp(m_palette->model().typed()); });
    connect(&m_people, &RosterSearch::found, this, &ConsolePalette::takePeople);
}

void ConsolePalette::open()
{
    if (m_palette->isVisible()) {
        m_palette->closePalette();
        return;
    }
    m_placeBefore = m_window.navigation().place();
    m_palette->model().setEntries(entries());
    QPoint at(m_window.width() / 2, 80);
    for (const QWidget* field : m_window.currentPage()->findChildren<SearchButton*>()) {
        if (field->isVisible())
            at = field->mapTo(&m_window, QPoint(field->width() / 2, 0));
    }
    m_palette->openAt(at);
}

/// Who found a page by keys goes on by keys: it is seen where they are.
void ConsolePalette::followPage(bool byKeys)
{
    const QWidget* const focus = QApplication::focusWidget();
    const bool isOutside = focus == nullptr || m_window.sidebar().isAncestorOf(focus) || m_window.statusStrip().isAncestorOf(focus);
    if (isOutside && m_window.navigation().place() != m_placeBefore && QApplication::activeModalWidget() == nullptr)
        m_window.focusPage();
    QWidget* const now = QApplication::focusWidget();
    const QWidget* const page = m_window.currentPage();
    if (byKeys && m_window.navigation().place() != m_placeBefore && now != nullptr && page != nullptr && page->isAncestorOf(now))
        giveKeyboardFocus(now);
}

QList<PaletteEntry> ConsolePalette::entries() const
{
    QList<PaletteEntry> entries;
    addActions(entries);
    addCandidates(entries);
    addChargers(entries);
    addLiveSessions(entries);
    addPeople(entries);
    return entries;
}

void ConsolePalette::addActions(QList<PaletteEntry>& entries) const
{
    QList<QAction*> actions = m_window.actionBook().actions();
    // before anything is typed Enter runs the first one: never Quit
    std::stable_partition(actions.begin(), actions.end(), [](const QAction* action) {
        return action->isEnabled() && action->objectName() != QLatin1String("menuQuit");
    });
    for (QAction* const action : std::as_const(actions)) {
        if (!action->isVisible() || action->objectName() == QLatin1String("menuPalette"))
            continue;
        PaletteEntry entry;
        entry.id = QStringLiteral("action/") + action->objectName();
        entry.title = ActionBook::plainText(*action);
        entry.target = action->property("appliesTo").toString();
        QStringList details = ActionBook::submenus(*action); // "All commands, Charger" behind the form "Restart"
        if (action->isCheckable() && action->isChecked())
            details.append(tr("on"));
        entry.detail = details.join(QStringLiteral(", "));
        entry.keyWords = m_window.actionBook().keyWords(*action);
        entry.shortcut = action->shortcut();
        entry.iconName = action->property("iconName").toString();
        entry.reason = action->isEnabled() ? QString() : action->statusTip();
        entry.run = [action = QPointer<QAction>(action)] {
            if (action)
                action->trigger();
        };
        entry.rank = ActionRank;
        entries.append(entry);
    }
}

void ConsolePalette::addChargers(QList<PaletteEntry>& entries) const
{
    for (const StationPointer& station : m_context.site().stations()) {
        PaletteEntry entry;
        entry.id = QStringLiteral("charger/") + station->record.id.value();
        entry.title = station->record.displayName();
        entry.status = StationModel::worstStatus(*station);
        QStringList details{station->record.id.value() == entry.title ? QString() : station->record.id.value(),
                            makeAndModel(station->record.boot), statusWord(*entry.status)};
        details.removeAll(QString());
        entry.detail = details.join(QStringLiteral(", "));
        entry.run = [host = &m_context.host, id = station->record.id] { host->openCharger(id); };
        entry.rank = ChargerRank;
        entries.append(entry);
    }
    for (const StationPointer& station : m_context.site().archivedStations()) { // their sessions stay
        PaletteEntry entry;
        entry.id = QStringLiteral("charger/") + station->record.id.value();
        entry.title = station->record.displayName();
        entry.iconName = QStringLiteral("archive");
        //: Behind the name of a charger that is not in use any more.
        QStringList details{station->record.id.value() == entry.title ? QString() : station->record.id.value(), tr("archived")};
        details.removeAll(QString());
        entry.detail = details.join(QStringLiteral(", "));
        entry.run = [host = &m_context.host, id = station->record.id] { host->openCharger(id); };
        entry.rank = ArchivedRank;
        entries.append(entry);
    }
}

void ConsolePalette::addCandidates(QList<PaletteEntry>& entries) const
{
    for (const Candidate& candidate : m_context.site().candidates()) {
        PaletteEntry accept;
        accept.id = QStringLiteral("accept/") + candidate.id;
        //: Action; %1 is the id of a charger that waits.
        accept.title = tr("Accept %1").arg(candidate.id);
        accept.iconName = QStringLiteral("check");
        accept.detail = QStringList{candidate.vendor, candidate.model}.join(QLatin1Char(' ')).trimmed();
        accept.run = [run = m_steps.acceptCandidate, id = candidate.id] { run(id); };
        accept.rank = ActionRank;
        entries.append(accept);
        PaletteEntry entry;
        entry.id = QStringLiteral("candidate/") + candidate.id;
        entry.title = candidate.id;
        entry.iconName = QStringLiteral("ev-charger");
        //: Behind the id of a charger nobody accepted yet.
        entry.detail = tr("waits to be accepted");
        entry.run = [host = &m_context.host, id = candidate.id] { host->openAddCharger(id); };
        entry.rank = ChargerRank;
        entries.append(entry);
        if (!hasSiteStation(m_context.site()))
            continue; // the first charger of a site replaces none
        PaletteEntry replace = entry;
        replace.id = QStringLiteral("replace/") + candidate.id;
        //: Action; %1 is the id of a charger that waits. Asks which charger it stands in for from now on.
        replace.title = tr("%1 is the replacement of…").arg(candidate.id);
        replace.iconName = QStringLiteral("refresh-cw");
        replace.run = [run = m_steps.replaceByCandidate, id = candidate.id] { run(id); };
        entries.append(replace);
    }
}

void ConsolePalette::addPeople(QList<PaletteEntry>& entries) const
{
    if (m_people.isLong())
        return; // they are looked for while somebody types
    for (const PersonRecord& person : m_context.site().persons())
        entries.append(personEntry(person));
}

PaletteEntry ConsolePalette::personEntry(const PersonRecord& person) const
{
    PaletteEntry entry;
    entry.id = QStringLiteral("person/") + QString::number(person.id.value());
    entry.title = person.name;
    entry.iconName = QStringLiteral("user");
    QStringList tags;
    for (const TokenRecord& token : m_context.site().tokensOf(person.id, TagsShown))
        tags.append(token.value);
    QStringList details{person.group, tags.join(QStringLiteral(", "))};
    details.removeAll(QString());
    entry.detail = details.isEmpty() ? tr("Person") : details.join(QStringLiteral(", "));
    entry.run = [open = m_steps.openPerson, id = person.id] { open(id); };
    entry.rank = PersonRank;
    return entry;
}

PaletteEntry ConsolePalette::sessionEntry(const TransactionRecord& session) const
{
    PaletteEntry entry;
    entry.id = QStringLiteral("session/") + QString::number(session.key.value());
    //: A session in the search: its number.
    entry.title = tr("Session %1").arg(session.number);
    entry.iconName = session.isRunning() ? QStringLiteral("charging") : QStringLiteral("history");
    QStringList details{driverName(session), placeName(m_context.site(), session.station, session.evse),
                        session.isRunning() ? tr("running")
                                            : m_context.format().timeOrDate(session.startedAt, m_context.workspace.now())};
    details.removeAll(QString());
    entry.detail = details.join(QStringLiteral(", "));
    entry.run = [host = &m_context.host, key = session.key] { host->openSession(key); };
    entry.rank = SessionRank;
    return entry;
}

void ConsolePalette::addLiveSessions(QList<PaletteEntry>& entries) const
{
    for (const TransactionPointer& session : m_context.site().transactions()) {
        if (session->isRunning())
            entries.append(sessionEntry(*session));
    }
}

void ConsolePalette::lookUp(const QString& typed)
{
    m_foundSessions.clear();
    m_foundPeople.clear();
    lookUpSessions(typed);
    if (m_people.isLong())
        m_people.find(typed);
}

void ConsolePalette::lookUpSessions(const QString& typed)
{
    api::TransactionQuery query;
    query.state = api::TransactionQuery::State::Finished;
    query.text = typed;
    query.limit = MostFound;
    whenFinished(m_context.history.transactions(query), this, [this, typed](const Result<Page<TransactionRecord>>& page) {
        if (!page || typed != m_palette->model().typed())
            return;
        m_foundSessions.clear();
        for (const TransactionRecord& session : page->rows)
            m_foundSessions.append(sessionEntry(session));
        showFound(typed);
    });
}

/// Their names fit; whose tag begins with what was typed comes in addition.
void ConsolePalette::takePeople(const QString& typed, const QList<RosterEntry>& people)
{
    QList<PersonId> ids;
    for (const RosterEntry& found : people.mid(0, MostFound))
        ids.append(PersonId(found.value.toLongLong()));
    QList<TokenRecord> tags = m_context.site().tokensAfter(typed.toCaseFolded(), MostFound);
    if (const auto exact = m_context.site().token(typed))
        tags.prepend(*exact);
    for (const TokenRecord& token : std::as_const(tags)) {
        if (token.person && token.value.startsWith(typed, Qt::CaseInsensitive) && !ids.contains(*token.person))
            ids.append(*token.person);
    }
    m_foundPeople.clear();
    for (const PersonId& id : std::as_const(ids)) {
        if (const auto person = m_context.site().person(id))
            m_foundPeople.append(personEntry(*person));
    }
    showFound(typed);
}

void ConsolePalette::showFound(const QString& typed)
{
    if (m_palette->isVisible() && !(m_foundSessions.isEmpty() && m_foundPeople.isEmpty()))
        m_palette->model().setFound(typed, m_foundSessions + m_foundPeople);
}

} // namespace forecourt::ui
