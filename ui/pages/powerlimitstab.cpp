// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/powerlimitstab.h"

#include "core/base/async.h"
#include "core/base/elsewhere.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/limitchart.h"
#include "ui/format/limitwords.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/pages/limitseries.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessionseries.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedswitch.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int ReloadMs = 10'000;
constexpr int HourS = 3600;
constexpr int ChartMinimum = 170;
constexpr int TableMinimum = 130;
constexpr int EmptyMinimum = 180; ///< its icon, title and two lines of text
constexpr qsizetype NameLength = 24; ///< it also stands in a sentence
constexpr int Hours[] = {4, 12, 24};
constexpr int HoursBack = 24 / 4 + 1; ///< the most the chart shows of the past, and what a charger's clock may be wrong
} // namespace

PowerLimitsTab::PowerLimitsTab(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_model(context.workspace), m_asked(context.site()), m_plans(context, this)
{
    setObjectName(QStringLiteral("powerLimitsTab"));
    auto* inner = new QWidget; // higher than a small window
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makeScrollArea(inner));
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeState());
    column->addWidget(makeChart(), 3);
    column->addWidget(makeTable(), 2);
    m_reload.setObjectName(QStringLiteral("limitsReload"));
    m_reload.setInterval(ReloadMs);
    connect(&m_reload, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        showState(); // what counts changes with time
        loadPower();
    });
    m_reload.start();
    connectSite();
}

void PowerLimitsTab::connectSite()
{
    const api::LiveSite& site = m_context.site();
    connect(&site, &api::LiveSite::powerLimitsChanged, this, [this](const PowerLimitsPointer& limits) {
        if (limits->station == m_station)
            refresh();
    });
    connect(&site, &api::LiveSite::commandChanged, this, [this](const CommandPointer& command) {
        if (command->station == m_station && std::holds_alternative<CompositeSchedule>(command->finding))
            showCurves();
    });
    connect(&m_asked, &CommandWatch::changed, this, [this](const CommandPointer& command) { tellAsked(*command); });
    connect(&m_asked, &CommandWatch::lost, this, &PowerLimitsTab::tellLost);
    connect(&site, &api::LiveSite::siteChanged, this, &PowerLimitsTab::refresh);
    connect(&site, &api::LiveSite::reset, this, &PowerLimitsTab::refresh);
    connect(&m_context.workspace, &Workspace::formatChanged, this, [this] {
        m_chart->setFormatter(m_context.format());
        refresh();
    });
}

QWidget* PowerLimitsTab::makeState()
{
    const auto label = [this](TypeRole role, Theme::Color ink, const char* name) {
        auto* made = new TextLabel(m_context.themes, role, ink);
        made->setObjectName(QLatin1String(name));
        made->setWordWrap(true);
        return made;
    };
    m_state = label(TypeRole::BodyStrong, Theme::Color::Ink1, "limitsState");
    m_sentence = label(TypeRole::Body, Theme::Color::Ink1, "limitsSentence");
    m_allowed = label(TypeRole::Body, Theme::Color::Ink1, "limitsAllowed");
    m_new = new Button(m_context.themes, QStringLiteral("plus"), tr("New limit…"));
    m_new->setObjectName(QStringLiteral("limitsNew"));
    m_removeMany = new Button(m_context.themes, tr("Remove limits…"));
    m_removeMany->setObjectName(QStringLiteral("limitsRemoveMany"));
    connect(m_new, &Button::triggered, this, [this] { edit(std::nullopt); });
    connect(m_removeMany, &Button::triggered, this,
            [this] { m_actions.command(QStringLiteral("ClearChargingProfile"), m_station, CommandFocus{}); });
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (TextLabel* text : {m_state, m_sentence, m_allowed})
        texts->addWidget(text);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(texts, 1);
    row->addWidget(m_removeMany, 0, Qt::AlignVCenter);
    row->addWidget(m_new, 0, Qt::AlignVCenter);
    auto* card = new Card(m_context.themes);
    card->body()->addLayout(row);
    return card;
}

QWidget* PowerLimitsTab::makeChart()
{
    auto* card = new Card(m_context.themes, tr("Power and limits"));
    m_chart = new LimitChart(m_context.themes, m_context.format());
    m_chart->setObjectName(QStringLiteral("limitsChart"));
    m_chart->setMinimumHeight(ChartMinimum);
    m_chart->setEmptyText(tr("No limit is known and no session is running. Ask the charger what it expects to allow."));
    auto* frame = new ChartFrame(m_context.themes, m_chart);
    auto* legend = new ChartLegend(m_context.themes);
    legend->setEntries({{ChartLegend::Mark::Area, Theme::Color::Ink1, tr("Power kW")},
                        {ChartLegend::Mark::Line, Theme::Color::Ink1, tr("Charger says")},
                        {ChartLegend::Mark::Dashed, Theme::Color::Ink2, tr("By our limits")}});
    card->titleActions()->addWidget(legend);
    card->titleActions()->addWidget(frame->makeSwitch());
    m_connector = new QComboBox;
    m_connector->setObjectName(QStringLiteral("limitsConnector"));
    m_connector->setAccessibleName(tr("Connector"));
    m_connector->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    m_connector->setMinimumContentsLength(18);
    m_ahead = new SegmentedSwitch(m_context.themes);
    m_ahead->setObjectName(QStringLiteral("limitsAhead"));
    m_ahead->setAccessibleName(tr("How far ahead"));
    for (const int hours : Hours)
        //: How many hours a chart looks ahead.
        m_ahead->addSegment(tr("%n h", nullptr, hours));
    m_told = new TextLabel(m_context.themes, TypeRole::Caption, Theme::Color::Ink2);
    m_told->setObjectName(QStringLiteral("limitsTold"));
    m_told->setElideMode(Qt::ElideRight);
    m_ask = new Button(m_context.themes, QStringLiteral("refresh-cw"), tr("Ask the charger"));
    m_ask->setObjectName(QStringLiteral("limitsAsk"));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_connector);
    tools->addWidget(m_ahead);
    tools->addWidget(m_told, 1);
    tools->addWidget(m_ask);
    card->body()->addLayout(tools);
    card->body()->addWidget(frame, 1);
    connect(m_connector, &QComboBox::activated, this, [this] {
        refresh();
        loadPower();
    });
    connect(m_ahead, &SegmentedSwitch::currentChanged, this, &PowerLimitsTab::showCurves);
    connect(m_ask, &Button::triggered, this, &PowerLimitsTab::ask);
    return card;
}

QWidget* PowerLimitsTab::makeTable()
{
    using Column = ProfileModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("limitsTable"), tr("Limits of this charger"));
    m_table->setRecords(&m_model, true);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Connector), QStringLiteral("Underground 12"));
    m_table->setColumnFor(int(Column::Purpose), QStringLiteral("The session that runs now"));
    m_table->setColumnFor(int(Column::Level), QStringLiteral("Level"));
    m_table->setColumnFor(int(Column::Number), QStringLiteral("00000"));
    m_table->setColumnFor(int(Column::Validity), QStringLiteral("every day, from %1").arg(widest::time(m_context.format())));
    m_table->setColumnFor(int(Column::State), QStringLiteral("Not known"));
    m_table->setColumnFor(int(Column::When), widest::dayAndTime(m_context.format()));
    m_table->setColumnFor(int(Column::Who), QStringLiteral("Hofmeister"));
    m_table->setStretchColumn(int(Column::Limit));
    m_table->setMinimumHeight(TableMinimum);
    m_change = new Button(m_context.themes, tr("Change…"));
    m_change->setObjectName(QStringLiteral("limitsChange"));
    m_remove = new Button(m_context.themes, tr("Remove…"));
    m_remove->setObjectName(QStringLiteral("limitsRemove"));
    connect(m_table, &RecordTable::opened, this, [this](int row) { edit(m_model.row(row)); });
    connect(m_table, &RecordTable::currentRowChanged, this, [this] { refresh(); });
    connect(m_change, &Button::triggered, this, [this] { edit(chosen()); });
    connect(m_remove, &Button::triggered, this, [this] {
        if (const auto installed = chosen())
            remove(*installed);
    });
    m_stack = new ViewStack(makeFramed(m_context.themes, m_table));
    m_stack->setEmptyState(new EmptyState(m_context.themes, QStringLiteral("gauge"), tr("No limit was set from here"),
                                          tr("New limit sets one for this charger, a connector or a session.")));
    m_stack->setMinimumHeight(EmptyMinimum);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_change);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    return part;
}

void PowerLimitsTab::setStation(const StationId& station)
{
    m_station = station;
    m_connector->clear();
    m_chart->setPower({});
    m_model.setStation(station);
    refresh();
    if (isVisible())
        loadPower();
}

void PowerLimitsTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    loadPower();
}

void PowerLimitsTab::refresh()
{
    const StationPointer station = m_context.site().station(m_station);
    if (!station)
        return;
    fillConnectors(*station);
    showState();
    showReasons(*station);
    m_stack->setEmpty(m_model.rowCount() == 0);
    showCurves();
}

/// The choice stays while it is there.
void PowerLimitsTab::fillConnectors(const StationState& station)
{
    QList<QPair<QString, int>> entries{{tr("Whole charger"), 0}};
    for (const ConnectorState& connector : station.connectors)
        entries.append({shortened(connectorName(station, connector), NameLength), connector.evse.value()});
    bool isSame = m_connector->count() == entries.size();
    for (int i = 0; isSame && i < m_connector->count(); ++i)
        isSame = m_connector->itemText(i) == entries.at(i).first && m_connector->itemData(i).toInt() == entries.at(i).second;
    if (isSame)
        return;
    const bool isFirst = m_connector->count() == 0;
    const int before = m_connector->currentData().toInt();
    const QSignalBlocker silence(m_connector);
    m_connector->clear();
    for (const auto& [text, number] : std::as_const(entries))
        m_connector->addItem(text, number);
    m_connector->setCurrentIndex(isFirst ? (entries.size() > 1 ? 1 : 0) : std::max(0, m_connector->findData(before)));
}

void PowerLimitsTab::showState()
{
    const PowerLimitsPointer limits = m_context.site().powerLimits(m_station);
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    m_state->setText(limitsWord(limits.get()));
    m_sentence->setText(limitsSentence(limits.get(), format, now));
    const auto source = limits ? effectiveLimit(limits->profiles, question(), now).strictest(supply()) : std::nullopt;
    m_allowed->setText(allowedSentence(m_connector->currentText(), source, format));
}

void PowerLimitsTab::showReasons(const StationState& station)
{
    const auto reason = [&](const char* action) {
        const std::optional<CommandKind> kind = commandKind(QLatin1String(action));
        return kind ? reasons::offeredOrLater(m_context.workspace, station, *kind, m_context.planning != nullptr) : QString();
    };
    const QString set = reason("SetChargingProfile");
    const QString clear = reason("ClearChargingProfile");
    m_new->setBlockedReason(set);
    m_removeMany->setBlockedReason(clear);
    const QString none = chosen() ? QString() : tr("Off: choose a limit in the table first");
    m_change->setBlockedReason(none.isEmpty() ? set : none);
    m_remove->setBlockedReason(none.isEmpty() ? clear : none);
    m_ask->setBlockedReason(m_asked.waitsFor(m_station) ? tr("Off: the answer has not come yet") : reason("GetCompositeSchedule"));
}

std::optional<EvseId> PowerLimitsTab::evse() const
{
    const int number = m_connector->currentData().toInt();
    return number > 0 ? std::optional(EvseId(number)) : std::nullopt;
}

int PowerLimitsTab::hoursAhead() const
{
    return Hours[std::clamp(m_ahead->currentIndex(), 0, int(std::size(Hours)) - 1)];
}

SupplyFacts PowerLimitsTab::supply() const
{
    return supplyOf(m_context.site().site());
}

/// Those that run at the chosen connector, or at any.
QList<TransactionPointer> PowerLimitsTab::sessions() const
{
    QList<TransactionPointer> running;
    for (const TransactionPointer& session : m_context.site().transactions()) {
        if (session->isRunning() && session->station == m_station && (!evse() || session->evse == *evse()))
            running.append(session);
    }
    return running;
}

LimitQuestion PowerLimitsTab::question() const
{
    LimitQuestion question;
    question.evse = evse();
    const QList<TransactionPointer> running = sessions();
    if (question.evse && !running.isEmpty()) {
        question.transaction = running.first()->id;
        question.chargingSince = running.first()->startedAt;
    } else {
        question.chargingSince = m_context.workspace.now(); // as for a session that would begin now
    }
    return question;
}

std::optional<InstalledProfile> PowerLimitsTab::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? std::optional(m_model.row(row)) : std::nullopt;
}

void PowerLimitsTab::showCurves()
{
    const QDateTime now = m_context.workspace.now();
    const QDateTime to = now.addSecs(hoursAhead() * HourS);
    const auto told = newestTold(m_context.site().commands(), m_station, evse(), supply());
    m_chart->setTold(told ? told->steps : QList<ChartPoint>{});
    //: %1 is a time or a date.
    m_told->setText(told ? tr("The charger's answer: %1").arg(m_context.format().timeOrDate(told->at, now)) : QString());
    const PowerLimitsPointer limits = m_context.site().powerLimits(m_station);
    m_chart->setExpected(limits ? limitPoints(limitSteps(limits->profiles, question(), now, to, supply()), supply()) : QList<ChartPoint>{});
    m_chart->setNow(now);
    m_chart->setSpan(now.addSecs(-hoursAhead() * HourS / 4), to);
}

void PowerLimitsTab::loadPower()
{
    if (m_station.value().isEmpty())
        return;
    const int generation = ++m_generation;
    const QList<TransactionPointer> running = sessions();
    const auto gathered = std::make_shared<QList<QList<MeterSample>>>();
    const auto open = std::make_shared<qsizetype>(running.size());
    const QDateTime from = m_context.workspace.now().addSecs(-HoursBack * HourS);
    if (running.isEmpty())
        return takePower({});
    for (const TransactionPointer& session : running) {
        whenFinished(m_context.history.samplesFrom(session->key, from), this, [this, generation, gathered, open](const Result<QList<MeterSample>>& samples) {
            if (samples)
                gathered->append(*samples);
            if (--*open == 0 && generation == m_generation)
                takePower(*gathered);
        });
    }
}

void PowerLimitsTab::takePower(const QList<QList<MeterSample>>& samples)
{
    struct Power
    {
        QList<ChartPoint> points;
        std::chrono::milliseconds pause = std::chrono::minutes(1);
    };
    const auto work = [samples, voltage = supply().voltage] {
        Power power;
        QList<QList<ChartPoint>> curves;
        for (const QList<MeterSample>& one : samples) {
            const SessionSeries series = sessionSeries(one, voltage);
            power.pause = std::max(power.pause, series.longestPause);
            curves.append(series.power);
        }
        power.points = summed(curves, power.pause);
        return power;
    };
    showCurves();
    whenFinished(runElsewhere(work), this, [this, generation = m_generation](const Power& power) {
        if (generation != m_generation)
            return;
        m_pause = power.pause;
        m_chart->setPower(power.points, m_pause);
        showCurves();
    });
}

} // namespace forecourt::ui
