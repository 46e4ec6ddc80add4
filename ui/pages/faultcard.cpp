// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/faultcard.h"

#include "ui/models/actionreasons.h"
#include "ui/models/connectorfacts.h"
#include "ui/models/names.h"
#include "ui/pages/diagnosticsactions.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace forecourt::ui {

namespace {
constexpr int StepHeight = 36;
constexpr qsizetype ShownInfo = 300; // a maker's words may be of any length

struct Notices
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::FaultCard)
};

QString codesOf(const FaultSigns& signs)
{
    QStringList parts{signs.errorCode};
    if (!signs.vendorErrorCode.isEmpty())
        parts.append(Notices::tr("maker code %1").arg(signs.vendorErrorCode.left(ShownInfo)));
    if (!signs.info.isEmpty())
        //: What the charger added to its state, in its own words.
        parts.append(Notices::tr("“%1”").arg(signs.info.simplified().left(ShownInfo)));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

FaultNotice offlineNotice(const StationState& station)
{
    FaultNotice notice;
    notice.subject = station.record.displayName();
    notice.isOffline = true;
    //: Title: a charger is offline.
    notice.advice.word = Notices::tr("offline");
    notice.advice.cause = Notices::tr("The charger does not talk to us: no power, no network, or it calls somebody else.");
    notice.advice.checks = {Notices::tr("Look whether the charger has power: its display or lights"),
                            Notices::tr("Check its network: cable, WLAN or SIM card"),
                            Notices::tr("Check that it still calls this computer's address"),
                            Notices::tr("Some chargers wait 6 to 19 minutes before they call again")};
    return notice;
}
} // namespace

QList<FaultNotice> faultNotices(const Workspace& workspace, const StationState& station)
{
    if (!station.link.isOnline)
        return {offlineNotice(station)};
    QList<FaultNotice> notices;
    QList<FaultNotice> hints;
    const QLocale& locale = workspace.format().locale();
    for (const ConnectorState& connector : station.connectors) {
        if (!hasError(connector))
            continue;
        const FaultSigns signs = faultSigns(station, connector);
        const bool isHint = connector.status != ConnectorStatus::Faulted;
        (isHint ? hints : notices)
            .append({connectorName(station, connector), faultAdvice(workspace.faults(), signs, locale), codesOf(signs), false, isHint});
    }
    const FaultSigns whole = stationFaultSigns(station);
    const bool isFaulted = station.stationStatus == ConnectorStatus::Faulted;
    if (isFaulted || (!whole.errorCode.isEmpty() && whole.errorCode != QLatin1String("NoError")))
        (isFaulted ? notices : hints)
            .append({station.record.displayName(), faultAdvice(workspace.faults(), whole, locale), codesOf(whole), false, !isFaulted});
    return notices + hints;
}

FaultCard::FaultCard(const PageContext& context, ChargerActions& actions, const StationId& station,
                     const FaultNotice& notice, QWidget* parent)
    //: Title: %1 a connector or charger, %2 what is wrong with it.
    : Card(context.themes, (notice.isHint ? tr("Hint: %1, %2") : tr("What to do: %1, %2")).arg(notice.subject, notice.advice.word),
           parent),
      m_workspace(context.workspace), m_actions(actions)
{
    setObjectName(QStringLiteral("whatToDo"));
    addText(context, notice.advice.cause, TypeRole::Body, Theme::Color::Ink1, "faultCause");
    if (!notice.codes.isEmpty())
        addText(context, notice.codes, TypeRole::Caption, Theme::Color::Ink2, "faultCodes");
    if (!notice.advice.source.isEmpty())
        //: %1 a file and a line in it.
        addText(context, tr("Explained by %1").arg(notice.advice.source), TypeRole::Caption, Theme::Color::Ink2, "faultSource");
    for (qsizetype i = 0; i < notice.advice.checks.size(); ++i)
        addStep(context, station, i + 1, notice.advice.checks.at(i));
}

void FaultCard::addStep(const PageContext& context, const StationId& station, qsizetype number, const QString& step)
{
    //: A numbered step: %1 its number, %2 what to do.
    auto* row = new CardRow(context.themes, tr("%1   %2").arg(number).arg(step));
    row->setObjectName(QStringLiteral("faultStep"));
    row->setMinimumHeight(StepHeight);
    if (step == restartStepText() && !m_restart) {
        m_restart = addStepButton(context, *row, tr("Restart…"), "stepRestart");
        connect(m_restart, &Button::triggered, this, [this, station] { m_actions.restart(station, ResetKind::Soft); });
    } else if (step == makerStepText() && !m_bundle && context.bundles) {
        //: Button: makes a file for the maker of a charger.
        m_bundle = addStepButton(context, *row, tr("Support bundle…"), "stepBundle");
        connect(m_bundle, &Button::triggered, this, [this, station] { m_actions.supportBundle(station); });
    }
    addRow(row);
}

Button* FaultCard::addStepButton(const PageContext& context, CardRow& row, const QString& text, const char* name)
{
    auto* button = new Button(context.themes, text);
    button->setObjectName(QLatin1String(name));
    row.addTrailing(button);
    return button;
}

void FaultCard::addText(const PageContext& context, const QString& text, TypeRole role, Theme::Color ink, const char* name)
{
    auto* label = new TextLabel(context.themes, text, role, ink);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    body()->addWidget(label);
}

void FaultCard::refresh(const StationState& state)
{
    if (m_restart)
        m_restart->setBlockedReason(reasons::command(m_workspace, state, QStringLiteral("Reset")));
    if (m_bundle)
        m_bundle->setBlockedReason(m_actions.diagnostics().bundleReason());
}

} // namespace forecourt::ui
