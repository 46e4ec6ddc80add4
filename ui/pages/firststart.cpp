// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firststart.h"

#include "ui/format/portwords.h"
#include "ui/format/words.h"
#include "ui/pages/connectioncard.h"
#include "ui/pages/pagelayout.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int ReadinessWidth = 416;
constexpr qsizetype MostNames = 3;

void setState(CardRow* row, bool isDone)
{
    row->setIcon(isDone ? QStringLiteral("circle-check") : QStringLiteral("circle"),
                 isDone ? Theme::Color::Good : Theme::Color::Ink2);
}
} // namespace

FirstStart::FirstStart(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("firstStart"));
    QHBoxLayout* row = makeScrollingColumn(this);
    row->setContentsMargins(3, 0, 3, 12); // in line with the banner above
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(makeInvitation());
    auto* card = new ConnectionCard(context, false);
    m_listening = new CardRow(context.themes, QString());
    m_listening->setObjectName(QStringLiteral("firstHeard"));
    card->addRow(m_listening);
    left->addWidget(card);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(makeReadiness());
    right->addStretch(1);
    row->addLayout(left, 1);
    row->addLayout(right);
    const api::LiveSite& site = context.site();
    for (const auto signal : {&api::LiveSite::siteChanged, &api::LiveSite::systemChanged, &api::LiveSite::candidatesChanged,
                              &api::LiveSite::reset})
        connect(&site, signal, this, &FirstStart::refresh);
    connect(&site, &api::LiveSite::attemptsAdded, this, &FirstStart::refresh);
    connect(&context.workspace, &Workspace::formatChanged, this, &FirstStart::refresh);
    refresh();
}

Card* FirstStart::makeInvitation()
{
    auto* card = new Card(m_context.themes);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(16);
    m_icon = new QLabel;
    m_icon->setObjectName(QStringLiteral("firstIcon"));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    connect(&m_context.themes, &ThemeManager::changed, this, &FirstStart::showIcon);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(new TextLabel(m_context.themes, tr("No charger yet"), TypeRole::PageTitle));
    m_invitation = new TextLabel(m_context.themes, QString(), TypeRole::Body, Theme::Color::Ink2);
    m_invitation->setObjectName(QStringLiteral("firstInvitation"));
    m_invitation->setWordWrap(true);
    column->addWidget(m_invitation);
    auto* add = new Button(m_context.themes, QStringLiteral("plus"), tr("Add charger"), Button::Kind::Primary);
    add->setObjectName(QStringLiteral("firstAddCharger"));
    column->addSpacing(8);
    column->addWidget(add, 0, Qt::AlignLeft);
    row->addLayout(column, 1);
    card->body()->addLayout(row);
    connect(add, &Button::triggered, this, [this] { m_context.host.openAddCharger({}); });
    return card;
}

void FirstStart::showIcon()
{
    const ThemeManager& themes = m_context.themes;
    m_icon->setPixmap(themes.pixmap(QStringLiteral("ev-charger"), metrics::IconEmpty, themes.color(Theme::Color::Accent),
                                    themes.color(Theme::Color::Surface), devicePixelRatioF()));
}

void FirstStart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showIcon(); // the screen, and so its pixel ratio, is known now
}

Card* FirstStart::makeReadiness()
{
    //: Title of a check list for the first start.
    auto* card = new Card(m_context.themes, tr("Getting ready"));
    card->setFixedWidth(ReadinessWidth);
    m_progress = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    card->titleActions()->addWidget(m_progress);
    m_site = new CardRow(m_context.themes, tr("Site"));
    m_server = new CardRow(m_context.themes, tr("Server"));
    m_supply = new CardRow(m_context.themes, tr("Supply and limit"));
    m_charger = new CardRow(m_context.themes, tr("First charger"));
    const auto addButton = [this](CardRow* row, const QString& text, const QString& name, const QString& accessible,
                                  auto function) {
        auto* button = new Button(m_context.themes, text);
        button->setObjectName(name);
        button->setAccessibleName(accessible);
        row->addTrailing(button);
        connect(button, &Button::triggered, this, function);
    };
    addButton(m_site, tr("Change"), QStringLiteral("readySite"), tr("Change the site"),
              [this] { m_context.host.openPage(PageId::Settings); });
    //: Button: tell the main fuse.
    addButton(m_supply, tr("Set"), QStringLiteral("readySupply"), tr("Set supply and limit"),
              [this] { m_context.host.openPage(PageId::Settings); });
    addButton(m_charger, tr("Add"), QStringLiteral("readyCharger"), tr("Add the first charger"),
              [this] { m_context.host.openAddCharger({}); });
    for (CardRow* row : {m_site, m_server, m_supply, m_charger}) {
        row->setMinimumHeight(58);
        card->addRow(row);
    }
    return card;
}

QString FirstStart::heardSentence() const
{
    const QList<Candidate>& waiting = m_context.site().candidates();
    if (waiting.size() == 1)
        //: %1 a charger's id, %2 its network address.
        return tr("%1 called from %2 and waits to be accepted").arg(waiting.first().id, waiting.first().peerAddress);
    if (!waiting.isEmpty()) {
        QStringList ids;
        for (const Candidate& candidate : waiting.first(std::min(MostNames, waiting.size())))
            ids.append(candidate.id);
        if (waiting.size() > MostNames)
            ids.append(QStringLiteral("…"));
        //: %1 a list of chargers' ids.
        return tr("%n charger(s) wait to be accepted: %1", nullptr, static_cast<int>(waiting.size()))
            .arg(ids.join(QStringLiteral(", ")));
    }
    if (m_context.site().attempts().isEmpty())
        return tr("Nothing has called since the start at %1").arg(m_context.format().time(m_context.site().system().startedAt));
    const ConnectionAttempt& last = m_context.site().attempts().last();
    const QString caller = last.identity.isEmpty() ? last.peerAddress : last.identity;
    const QString hint = attemptHint(last);
    //: %1 a time, %2 who called: an id or a network address, %3 how it went: "401 Refused: no password".
    const QString sentence = tr("Last call at %1 from %2: %3").arg(m_context.format().time(last.at), caller, attemptTitle(last));
    return hint.isEmpty() ? sentence : QString(sentence + QStringLiteral(". ") + hint);
}

void FirstStart::refresh()
{
    const SiteSettings& site = m_context.site().site();
    const SystemState& system = m_context.site().system();
    QStringList facts{site.name, site.address, site.timeZone, site.currency};
    facts.removeAll(QString());
    const bool isSiteDone = !site.name.isEmpty();
    const bool isServerDone = system.ocpp.isListening;
    const bool isSupplyDone = site.mainFuseA > 0;
    m_site->setSecondLine(facts.join(QStringLiteral(", ")));
    m_server->setSecondLine(isServerDone ? tr("ws %1 open").arg(system.ocpp.port) : portTrouble(system.ocpp));
    m_supply->setSecondLine(isSupplyDone ? m_context.format().power(site.limitW())
                                         : tr("Without it the load chart has no limit"));
    m_invitation->setText(isServerDone || system.ocpp.problem.isEmpty()
                              ? tr("Forecourt is already listening. Type the address below on the charger's own page and "
                                   "it appears here within a minute, or let us guide you.")
                              //: In place of "Forecourt is already listening"; what is wrong stands in a banner above.
                              : tr("First see to what is said above: until then no charger reaches Forecourt. Then type the address below on "
                                   "the charger's own page, or let us guide you."));
    setState(m_site, isSiteDone);
    setState(m_server, isServerDone);
    setState(m_supply, isSupplyDone);
    setState(m_charger, false);
    //: Progress of a check list: %1 done of %2.
    m_progress->setText(tr("%1 of %2").arg(int(isSiteDone) + int(isServerDone) + int(isSupplyDone)).arg(4));
    m_listening->setTitle(isServerDone ? tr("Listening on port %1").arg(system.ocpp.port) : tr("Not listening"));
    m_listening->setSecondLine(isServerDone ? heardSentence() : portTrouble(system.ocpp));
    m_listening->setIcon(isServerDone ? QStringLiteral("radio") : QStringLiteral("triangle-alert"),
                         isServerDone ? Theme::Color::Good : Theme::Color::Warning);
}

} // namespace forecourt::ui
