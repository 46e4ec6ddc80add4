// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hearingcard.h"

#include "core/base/async.h"
#include "ui/format/portwords.h"
#include "ui/format/words.h"
#include "ui/models/rowfilter.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QPointer>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int AttemptRowHeight = 48;
constexpr int RefusalShownS = 600;
constexpr qsizetype MostWaiting = 10;
constexpr const char* CandidateProperty = "candidate";

/// What one press can change on our side; empty: only the person at the charger can.
QString remedyText(AttemptReason reason)
{
    switch (reason) {
    case AttemptReason::NoSubprotocol: return HearingCard::tr("Take it as OCPP 1.6");
    case AttemptReason::NoPassword:
    case AttemptReason::WrongPassword: return HearingCard::tr("Allow without password");
    case AttemptReason::WrongSecurityProfile: return HearingCard::tr("Allow without encryption");
    default: return {};
    }
}

api::StationChange remedyFor(AttemptReason reason)
{
    api::StationChange change;
    if (reason == AttemptReason::NoSubprotocol)
        change.assumedProtocol = QStringLiteral("ocpp1.6");
    if (reason == AttemptReason::NoPassword || reason == AttemptReason::WrongPassword)
        change.password = QByteArray();
    if (reason == AttemptReason::WrongSecurityProfile) {
        change.allowPlain = true;
        change.securityProfile = 0;
    }
    return change;
}
} // namespace

QString HearingCard::callText(const Candidate& candidate)
{
    const QString model = QString(candidate.vendor + QLatin1Char(' ') + candidate.model).trimmed();
    return model.isEmpty() ? tr("calls from %1").arg(candidate.peerAddress)
                           //: Follows a charger's id: %1 its make and model, %2 its network address.
                           : tr("wants to connect: %1 at %2").arg(model, candidate.peerAddress);
}

HearingCard::HearingCard(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : Card(context.themes, tr("What we hear"), parent), m_context(context), m_actions(actions),
      m_attempts(context.workspace)
{
    setObjectName(QStringLiteral("hearingCard"));
    auto* top = new QWidget;
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(metrics::CardPadding - 1, 12, metrics::CardPadding - 1, 12);
    column->setSpacing(8);
    m_waiting = new QVBoxLayout;
    m_waiting->setSpacing(8);
    column->addLayout(m_waiting);
    m_more = new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_more->setObjectName(QStringLiteral("moreCandidates"));
    m_more->setWordWrap(true);
    column->addWidget(m_more);
    m_refusal = new Banner(context.themes, Banner::Kind::Warning);
    m_refusal->setObjectName(QStringLiteral("refusalBanner"));
    m_remedy = new Button(context.themes, QString());
    m_remedy->setObjectName(QStringLiteral("refusalRemedy"));
    m_refusal->addAction(m_remedy);
    column->addWidget(m_refusal);
    m_foot = new TextLabel(context.themes, TypeRole::Body, Theme::Color::Ink2);
    m_foot->setObjectName(QStringLiteral("hearingState"));
    m_foot->setWordWrap(true);
    column->addWidget(m_foot);
    addRow(top);
    makeList();

    connect(m_remedy, &Button::triggered, this, &HearingCard::applyRemedy);
    connect(&context.site(), &api::LiveSite::candidatesChanged, this, &HearingCard::showCandidates);
    connect(&context.site(), &api::LiveSite::stationChanged, this, &HearingCard::openAccepted);
    connect(&context.site(), &api::LiveSite::attemptsAdded, this, &HearingCard::showRefusal);
    connect(&context.site(), &api::LiveSite::systemChanged, this, &HearingCard::showFoot);
    const auto showAll = [this] {
        showCandidates();
        showRefusal();
        showFoot();
    };
    connect(&context.site(), &api::LiveSite::reset, this, showAll);
    connect(&context.workspace, &Workspace::formatChanged, this, showAll);
    showAll();
}

void HearingCard::makeList()
{
    auto* filter = new RowFilter(this);
    filter->setSourceModel(&m_attempts);
    auto* table = new TableView(m_context.themes, this, AttemptRowHeight);
    table->setObjectName(QStringLiteral("attemptTable"));
    table->setAccessibleName(tr("Connection attempts"));
    table->setModel(filter);
    table->horizontalHeader()->hide();
    table->setColumnHidden(int(AttemptModel::Column::From), true);
    table->setColumnFor(int(AttemptModel::Column::When), // the widest time of the language: "12:58:58 AM"
                        m_context.format().timeWithSeconds(QDateTime(QDate(2026, 1, 1), QTime(22, 58, 58), m_context.format().zone())));
    table->setColumnWidth(int(AttemptModel::Column::Sign), 32);
    table->setStretchColumn(int(AttemptModel::Column::What));
    addRow(table, 1);

    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::CardPadding - 1, 4, 4, 4);
    auto* hint = new TextLabel(m_context.themes, tr("Some boxes wait 6 to 19 minutes before they call again."),
                               TypeRole::Small, Theme::Color::Ink2);
    hint->setWordWrap(true);
    auto* copy = new Button(m_context.themes, QStringLiteral("copy"), tr("Copy log"), Button::Kind::Quiet);
    copy->setObjectName(QStringLiteral("copyLog"));
    row->addWidget(hint, 1);
    row->addWidget(copy);
    addRow(foot);
    connect(copy, &Button::triggered, this, &HearingCard::copyLog);
}

void HearingCard::showCandidates()
{
    const QList<Candidate>& candidates = m_context.site().candidates();
    m_more->setText(tr("And %n more; all of them stand under Chargers, Waiting.", nullptr, static_cast<int>(candidates.size() - MostWaiting)));
    m_more->setVisible(candidates.size() > MostWaiting);
    QStringList texts; // each attempt of one is news, mostly without another word here
    for (const Candidate& candidate : candidates.mid(0, MostWaiting))
        texts.append(candidate.id + QLatin1Char('\n') + callText(candidate));
    if (texts == m_shownTexts && m_waiting->count() == texts.size())
        return;
    m_shownTexts = texts;
    QString focused; // a charger that calls again must not take the keyboard from the row of another
    bool isByKeyboard = false;
    while (QLayoutItem* item = m_waiting->takeAt(0)) {
        if (QWidget* const old = item->widget()) {
            if (const QWidget* const focus = window()->focusWidget(); focus != nullptr && old->isAncestorOf(focus)) {
                focused = focus->property(CandidateProperty).toString();
                isByKeyboard = hasKeyboardFocus(focus);
            }
            old->deleteLater(); // its Accept may be what brought us here
        }
        delete item;
    }
    Button* next = nullptr;
    for (const Candidate& candidate : candidates.mid(0, MostWaiting)) {
        auto* banner = new Banner(m_context.themes, Banner::Kind::Info);
        banner->setObjectName(QStringLiteral("candidateBanner"));
        banner->setIconName(QStringLiteral("ev-charger"));
        banner->setMessage(candidate.id, callText(candidate));
        auto* accept = new Button(m_context.themes, tr("Accept"), Button::Kind::Primary);
        accept->setObjectName(QStringLiteral("candidateAccept"));
        accept->setAccessibleName(tr("Accept %1").arg(candidate.id));
        banner->addAction(accept);
        accept->setProperty(CandidateProperty, candidate.id);
        connect(accept, &Button::triggered, this, [this, id = candidate.id] { acceptCandidate(id); });
        m_waiting->addWidget(banner);
        if (next == nullptr || candidate.id == focused)
            next = accept;
    }
    if (next != nullptr && !focused.isEmpty())
        next->setFocus(isByKeyboard ? Qt::TabFocusReason : Qt::OtherFocusReason);
}

void HearingCard::acceptCandidate(const QString& id)
{
    m_actions.acceptCandidate(id, [card = QPointer<HearingCard>(this), id] {
        if (!card)
            return;
        card->m_accepted = id;
        card->openAccepted();
    });
}

/// What comes next happens at the charger's own page, unless somebody else waits here.
void HearingCard::openAccepted()
{
    const StationId station(m_accepted);
    if (m_accepted.isEmpty() || !m_context.site().station(station))
        return; // it comes with the next batch
    const QList<Candidate> candidates = m_context.site().candidates();
    const bool isLast = std::all_of(candidates.begin(), candidates.end(),
                                    [this](const Candidate& candidate) { return candidate.id == m_accepted; });
    m_accepted.clear();
    if (isVisible() && isLast)
        m_context.host.openCharger(station);
}

void HearingCard::showRefusal()
{
    m_refusal->hide();
    if (m_attempts.rowCount() == 0)
        return;
    const ConnectionAttempt& newest = m_attempts.row(0).attempt;
    const auto age = m_context.workspace.elapsed(newest.at);
    if (newest.reason == AttemptReason::Connected || !age || age->count() > RefusalShownS)
        return;
    m_refusedId = newest.identity;
    m_refusedFor = newest.reason;
    m_refusal->setMessage(attemptTitle(newest) + QLatin1Char('.'), attemptHint(newest));
    const QString remedy = newest.identity.isEmpty() ? QString() : remedyText(newest.reason);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_refusal->show();
}

void HearingCard::applyRemedy()
{
    const bool isAboutPassword = m_refusedFor == AttemptReason::NoPassword || m_refusedFor == AttemptReason::WrongPassword;
    if (isAboutPassword)
        return askAboutPassword();
    m_actions.saveUndoably(StationId(m_refusedId), remedyFor(m_refusedFor), tr("Changed. It may call again now"),
                           [card = QPointer<HearingCard>(this)] {
                               if (card)
                                   card->m_refusal->hide();
                           });
}

/// Nobody knows the old password, so that there is no way back: a question, with a new password as the other way.
void HearingCard::askAboutPassword()
{
    auto* dialog = new ConfirmDialog(
        m_context.themes, tr("Let %1 in without a password?").arg(m_refusedId),
        tr("Then whoever knows its id can call itself by it. The old password cannot come back. Safer: make a new one and type it at the charger."),
        tr("Allow without password"), tr("Keep the password"), window());
    dialog->setObjectName(QStringLiteral("dropPasswordDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("dropPasswordAccept"));
    Button* make = dialog->addFootButton(tr("New password…"), Button::Kind::Default, true);
    make->setObjectName(QStringLiteral("dropPasswordNew"));
    connect(make, &Button::triggered, this, [this, dialog, id = m_refusedId] {
        dialog->reject();
        m_context.host.openAddCharger(id); // its card makes one and shows it
    });
    connect(dialog, &QDialog::accepted, this, [this, id = m_refusedId] { dropPassword(id); });
    dialog->open();
}

void HearingCard::dropPassword(const QString& id)
{
    whenFinished(m_context.administration.saveStation(StationId(id), remedyFor(AttemptReason::NoPassword)), this,
                 [this, id](const Result<api::SaveOutcome>& saved) {
                     if (!saved)
                         return m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
                     m_refusal->hide();
                     //: %1 a charger.
                     m_context.host.notify(QStringLiteral("check"), tr("%1 may call without a password now. Its connection card makes a new one").arg(id));
                 });
}

void HearingCard::showFoot()
{
    const SystemState& system = m_context.site().system();
    if (!system.ocpp.isListening)
        m_foot->setText(system.ocpp.problem.isEmpty() ? tr("Not listening yet.")
                                                      : tr("Not listening: %1").arg(portTrouble(system.ocpp)));
    else
        m_foot->setText(tr("Listening on port %1. Calls appear here within a second.").arg(system.ocpp.port));
}

void HearingCard::copyLog() const
{
    QStringList lines;
    for (int row = 0; row < m_attempts.rowCount(); ++row)
        lines.append(m_attempts.logLine(row));
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace forecourt::ui
