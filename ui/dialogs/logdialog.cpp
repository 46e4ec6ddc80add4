// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/logdialog.h"

#include "ui/dialogs/logperiod.h"
#include "ui/dialogs/protocolchoice.h"
#include "ui/dialogs/stationchoice.h"
#include "ui/format/logwords.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QRadioButton>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr qsizetype LongestLogName = 80;

QString logTitle(const api::LiveSite& site, const QList<StationId>& stations)
{
    //: %1 the name of a charger.
    return stations.size() == 1 ? LogDialog::tr("Get diagnostics of %1").arg(shortened(stationName(site, stations.first()), LongestLogName))
                                : LogDialog::tr("Get diagnostics");
}

} // namespace

LogDialog::LogDialog(const PageContext& context, const QList<StationId>& stations, QWidget* parent)
    : FormDialog(context.themes, logTitle(context.site(), stations), parent, 560), m_context(context), m_wished(stations)
{
    setObjectName(QStringLiteral("logDialog"));
    setText(tr("The charger packs its log and uploads it to this computer. That can take many minutes; charging goes on."));
    makeKinds();
    m_period = new LogPeriod(context.workspace, QStringLiteral("logPeriod"));
    addField(tr("Period"), m_period);
    if (stations.size() != 1) {
        m_stations = new StationChoice(context.themes, QStringLiteral("logStations"), tr("Chargers"));
        addField(tr("Chargers"), m_stations);
        connect(m_stations, &StationChoice::changed, this, &LogDialog::showProtocol);
        fillStations();
    }
    m_protocol = new ProtocolChoice(context.site().jobs());
    m_protocol->setObjectName(QStringLiteral("logProtocol"));
    addField(tr("Protocol"), m_protocol);
    m_note = new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_note->setObjectName(QStringLiteral("logProtocolNote"));
    m_note->setWordWrap(true);
    body()->addWidget(m_note);
    m_hints = new TransferHintFields(context, QStringLiteral("log"));
    body()->addWidget(m_hints);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &LogDialog::showProtocol);
    Button* accept = setAcceptButton(tr("Get diagnostics"));
    accept->setObjectName(QStringLiteral("logAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("logCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &LogDialog::submit);
    showProtocol();
}

void LogDialog::makeKinds()
{
    m_diagnostics = new QRadioButton(logKindWord(LogKind::Diagnostics));
    m_diagnostics->setObjectName(QStringLiteral("logDiagnostics"));
    m_security = new QRadioButton(logKindWord(LogKind::Security));
    m_security->setObjectName(QStringLiteral("logSecurity"));
    m_diagnostics->setChecked(true);
    const QList<StationPointer> all = m_context.site().stations();
    const bool isKnown = std::any_of(all.begin(), all.end(), [this](const StationPointer& station) {
        return (m_wished.isEmpty() || m_wished.contains(station->record.id)) && knowsSecurityLog(*station);
    });
    m_security->setEnabled(isKnown);
    m_security->setToolTip(isKnown ? tr("Logins, changed settings and the like, as the security extension wants it")
                                   : tr("Off: the charger said that it knows no security log (GetLog)"));
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_diagnostics);
    row->addWidget(m_security);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_security, &QRadioButton::toggled, this, [this] {
        if (m_stations)
            fillStations();
        showProtocol();
    });
}

bool LogDialog::knowsSecurityLog(const StationState& station) const
{
    return !station.record.unsupportedActions.contains(QStringLiteral("GetLog"));
}

LogKind LogDialog::kind() const
{
    return m_security->isChecked() ? LogKind::Security : LogKind::Diagnostics;
}

void LogDialog::fillStations()
{
    QList<StationId> ticked = m_stations->chosen();
    if (m_stations->list()->count() == 0)
        ticked = m_wished;
    QList<StationChoice::Entry> entries;
    for (const StationPointer& station : m_context.site().stations()) {
        const StationRecord& record = station->record;
        const LogJobPointer job = m_context.site().jobs().logJobOf(record.id);
        QString reason;
        if (!record.isAdmitted)
            reason = tr("Off: it is not accepted yet");
        else if (job && job->isOpen())
            reason = tr("Off: its log is being fetched already");
        else if (kind() == LogKind::Security && !knowsSecurityLog(*station))
            reason = tr("Off: it knows no security log (GetLog)");
        entries.append({record.id, record.displayName(), station->link.isOnline ? QString() : tr("offline, asked when it is back"), reason,
                        ticked.contains(record.id)});
    }
    m_stations->setEntries(entries);
}

QList<StationId> LogDialog::stations() const
{
    return m_stations ? m_stations->chosen() : m_wished;
}

void LogDialog::showProtocol()
{
    m_note->setText(transferSummary(m_context.site(), stations(), m_protocol->protocol()));
    m_hints->setStations(stations());
    if (m_stations)
        setFieldError(m_stations, {});
}

LogRequest LogDialog::request() const
{
    LogRequest request;
    request.stations = stations();
    request.kind = kind();
    request.from = m_period->from();
    request.to = m_period->to();
    request.protocol = m_protocol->protocol();
    return request;
}

void LogDialog::submit()
{
    setProblem({});
    setFieldError(m_period, {});
    if (m_period->isReversed())
        return setFieldError(m_period, tr("The period ends before it begins"));
    if (stations().isEmpty())
        return m_stations ? setFieldError(m_stations, tr("Choose at least one charger")) : setProblem(tr("Choose at least one charger"));
    if (const QString problem = m_hints->problem(); !problem.isEmpty())
        return setProblem(problem);
    acceptButton()->block(tr("Asking"));
    Q_EMIT submitted();
}

void LogDialog::fail(const Error& error)
{
    acceptButton()->unblock();
    setProblem(jobErrorSentence(error, m_context.site()));
}

} // namespace forecourt::ui
