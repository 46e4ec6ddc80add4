// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/livetab.h"

#include "core/base/async.h"
#include "core/base/elsewhere.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/sessionchart.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pages/connectorcard.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/placecard.h"
#include "ui/pages/sessioncurve.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/panepair.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>
#include <QSignalBlocker>

namespace forecourt::ui {

namespace {
constexpr int CardsWidth = 400;
constexpr int ReloadMs = 10'000;
constexpr int ChartMinimum = 140;
constexpr int ChartShare = 100; ///< of the room, until it is as high as it may be
constexpr int ChoiceLength = 10;
constexpr qint64 LateValuesS = 120; ///< a charger that is back has told by then what it kept

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}
} // namespace

LiveTab::LiveTab(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions)
{
    setObjectName(QStringLiteral("liveTab"));
    auto* inner = new QWidget;
    m_cards = new QVBoxLayout(inner);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    m_cards->addStretch(1);
    QScrollArea* area = makeScrollArea(inner);

    makeChart();
    auto* rightPart = new QWidget;
    auto* right = new QVBoxLayout(rightPart);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(12);
    right->addWidget(m_chartCard, ChartShare);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(12);
    right->addLayout(m_steps);
    m_place = new PlaceCard(context, actions);
    right->addWidget(m_place);
    right->addStretch(1); // what the chart leaves, and no card grows
    auto* parts = new PanePair(area, makeScrollArea(rightPart));
    parts->setObjectName(QStringLiteral("liveParts"));
    parts->setShares(Qt::Horizontal, 0, 1);
    parts->setWidthBeside(area, CardsWidth);
    parts->setShares(Qt::Vertical, 1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(parts);

    m_reload.setInterval(ReloadMs);
    connect(&m_reload, &QTimer::timeout, this, [this] {
        if (isVisible())
            loadSamples();
    });
    m_reload.start();
    connect(&context.workspace, &Workspace::ticked, this, [this] {
        if (isVisible())
            showConnectors();
    });
    connect(&context.workspace, &Workspace::formatChanged, this, [this] {
        m_chart->setFormatter(m_context.format());
        if (m_station)
            showSteps();
    });
}

void LiveTab::makeChart()
{
    m_chartCard = new Card(m_context.themes, tr("This session"));
    m_chart = new SessionChart(m_context.themes, m_context.format());
    m_chart->setObjectName(QStringLiteral("liveChart"));
    m_chart->setAccessibleName(tr("Power of the running session over time"));
    m_chart->setEmptyText(tr("No session is running"));
    m_chart->setMinimumHeight(ChartMinimum);
    auto* frame = new ChartFrame(m_context.themes, m_chart);
    auto* legend = new ChartLegend(m_context.themes);
    legend->setEntries({{ChartLegend::Mark::Area, Theme::Color::Ink1, tr("Power kW")},
                        {ChartLegend::Mark::Line, Theme::Color::Ink1, tr("Offered")},
                        {ChartLegend::Mark::Dashed, Theme::Color::Ink2, tr("Battery")}});
    m_choice = new QComboBox;
    m_choice->setObjectName(QStringLiteral("liveSession"));
    m_choice->setAccessibleName(tr("Connector whose session is shown"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    m_choice->setMinimumContentsLength(ChoiceLength);
    m_choice->hide();
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (const ConnectorState* connector = m_station ? m_station->connector(EvseId(m_choice->itemData(index).toInt())) : nullptr)
            showSession(connector);
    });
    m_chartCard->titleActions()->addWidget(m_choice);
    m_chartCard->titleActions()->addWidget(legend);
    m_chartCard->titleActions()->addWidget(frame->makeSwitch());
    m_chartCard->body()->addWidget(frame, 1);
    m_chartCard->setMinimumHeight(240);
    m_chartCard->setMaximumHeight(380);
}

void LiveTab::setStation(const StationPointer& station)
{
    const bool isAnother = !m_station || !station || m_station->record.id != station->record.id;
    if (isAnother)
        m_backOnlineAt = {};
    else if (station->link.isOnline && !m_station->link.isOnline)
        m_backOnlineAt = m_context.workspace.now();
    m_station = station;
    if (isAnother) {
        m_session.reset();
        m_curve.reset();
    }
    if (!station)
        return;
    showConnectors();
    showSteps();
    m_place->setStation(*station);
    chooseSession();
}

void LiveTab::showConnectors()
{
    if (!m_station)
        return;
    const auto wanted = static_cast<qsizetype>(m_station->connectors.size());
    while (m_connectorCards.size() > wanted)
        m_connectorCards.takeLast()->deleteLater();
    while (m_connectorCards.size() < wanted) {
        auto* card = new ConnectorCard(m_context, m_actions);
        m_cards->insertWidget(m_cards->count() - 1, card);
        m_connectorCards.append(card);
    }
    for (qsizetype i = 0; i < wanted; ++i)
        m_connectorCards.at(i)->setConnector(*m_station, m_station->connectors.at(std::size_t(i)));
}

void LiveTab::showSteps()
{
    const QList<FaultNotice> notices = faultNotices(m_context.workspace, *m_station);
    if (notices != m_shownFaults || m_faultStation != m_station->record.id) {
        m_shownFaults = notices;
        m_faultStation = m_station->record.id;
        clear(m_steps);
        m_faultCards.clear();
        for (const FaultNotice& notice : notices) {
            auto* card = new FaultCard(m_context, m_actions, m_faultStation, notice);
            m_steps->addWidget(card);
            m_faultCards.append(card);
        }
    }
    for (FaultCard* card : std::as_const(m_faultCards))
        card->refresh(*m_station);
}

/// The one that was shown as long as it runs, else the first.
void LiveTab::chooseSession()
{
    QList<const ConnectorState*> running;
    for (const ConnectorState& connector : m_station->connectors) {
        if (connector.transaction)
            running.append(&connector);
    }
    const ConnectorState* chosen = running.value(0);
    for (const ConnectorState* connector : std::as_const(running)) {
        if (connector->transaction == m_session)
            chosen = connector;
    }
    fillChoice(running, chosen);
    showSession(chosen);
}

void LiveTab::fillChoice(const QList<const ConnectorState*>& running, const ConnectorState* chosen)
{
    const QSignalBlocker filling(m_choice);
    bool isSame = m_choice->count() == running.size();
    for (int i = 0; isSame && i < m_choice->count(); ++i)
        isSame = m_choice->itemData(i).toInt() == running.at(i)->evse.value()
            && m_choice->itemText(i) == connectorName(*m_station, *running.at(i));
    if (!isSame) {
        m_choice->clear();
        for (const ConnectorState* connector : running)
            m_choice->addItem(connectorName(*m_station, *connector), connector->evse.value());
    }
    if (chosen)
        m_choice->setCurrentIndex(m_choice->findData(chosen->evse.value()));
    m_choice->setVisible(running.size() > 1);
}

void LiveTab::showSession(const ConnectorState* connector)
{
    const auto wanted = connector ? connector->transaction : std::nullopt;
    //: Title of a chart; %1 is a connector.
    m_chartCard->setTitle(connector ? tr("%1, this session").arg(connectorName(*m_station, *connector)) : tr("This session"));
    if (wanted == m_session && wanted)
        return;
    m_session = wanted;
    m_curve = wanted ? std::make_shared<SessionCurve>(m_context.site().site().voltage) : nullptr;
    m_newest = {};
    m_isReading = false;
    m_chart->setPower({});
    m_chart->setOffered({});
    m_chart->setBattery({});
    loadSamples();
}

void LiveTab::loadSamples()
{
    const TransactionPointer session = m_session ? m_context.site().transaction(*m_session) : nullptr;
    if (session)
        //: In place of a curve; %1 is the meter's value at the start of the session.
        m_chart->setEmptyText(tr("No values yet. The meter stood at %1 at the start.")
                                  .arg(m_context.format().meterRegister(session->meterStart)));
    else
        m_chart->setEmptyText(m_session ? tr("No values yet") : tr("No session is running"));
    if (!m_session || m_isReading)
        return;
    m_isReading = true;
    const QDateTime from = mayHaveLateValues() ? QDateTime() : m_newest;
    const auto read = from.isValid() ? m_context.history.samplesFrom(*m_session, from) : m_context.history.samples(*m_session);
    whenFinished(read, this, [this, curve = m_curve, from](const Result<QList<MeterSample>>& samples) {
        if (m_curve != curve)
            return;
        if (samples)
            return takeSamples(curve, from, *samples);
        m_isReading = false;
        m_chart->setEmptyText(readErrorSentence(samples.error()));
    });
}

/// Values a charger kept while it was offline lie before those it sends now; so do all since its clock was put back.
bool LiveTab::mayHaveLateValues() const
{
    const std::optional<LiveValues> live = liveValues();
    return (m_backOnlineAt.isValid() && m_backOnlineAt.secsTo(m_context.workspace.now()) < LateValuesS)
        || (live && live->at && *live->at < m_newest);
}

/// What the connector of the shown session said last.
std::optional<LiveValues> LiveTab::liveValues() const
{
    for (const ConnectorState& connector : m_station->connectors) {
        if (connector.transaction == m_session)
            return connector.live;
    }
    return std::nullopt;
}

void LiveTab::takeSamples(const std::shared_ptr<SessionCurve>& curve, const QDateTime& from, const QList<MeterSample>& samples)
{
    struct Taken
    {
        SessionSeries series;
        QDateTime newest;
    };
    const auto work = [curve, from, samples, live = liveValues(), session = m_context.site().transaction(*m_session),
                       phases = m_context.site().site().phases] {
        curve->take(from, samples);
        return Taken{curve->series({session.get(), live ? &*live : nullptr, phases}), curve->last()};
    };
    whenFinished(runElsewhere(work), this, [this, curve](const Taken& taken) {
        if (m_curve != curve)
            return;
        m_isReading = false;
        m_newest = taken.newest;
        showCurve(taken.series);
    });
}

/// From the start of the session to now, also while there is only one value or none.
void LiveTab::showCurve(const SessionSeries& series)
{
    const TransactionPointer session = m_context.site().transaction(*m_session);
    m_chart->setPower(series.power, series.longestPause);
    m_chart->setOffered(series.offered, series.offerOrigins);
    m_chart->setBattery(series.battery);
    m_chart->setLive(session && session->isRunning() && m_station->link.isOnline);
    if (session) {
        const SessionSpan span = sessionSpan(*session, series, m_context.workspace.now());
        m_chart->setSpan(span.from, span.to);
    }
}

void LiveTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showConnectors();
    if (m_session)
        loadSamples();
}

} // namespace forecourt::ui
