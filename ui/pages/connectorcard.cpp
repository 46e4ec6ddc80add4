// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectorcard.h"

#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/connectorfacts.h"
#include "ui/models/connectorprogress.h"
#include "ui/models/connectortile.h"
#include "ui/models/names.h"
#include "ui/theme/paintkit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/totalsrow.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {
constexpr int HeaderHeight = 40;
constexpr int TextLeft = metrics::CardPadding + metrics::IconTile + 11; ///< of the header
constexpr int BarRoom = 10; ///< bar of 4 and the tick of the limit, which is 10

QString phaseText(const Formatter& format, const PhaseValues& phase)
{
    QStringList parts;
    if (phase.milliVolt)
        parts.append(format.voltage(phase.milliVolt));
    if (phase.milliAmpere)
        parts.append(format.current(phase.milliAmpere));
    if (phase.milliWatt)
        parts.append(format.power(*phase.milliWatt / 1000));
    return parts.join(QStringLiteral(", "));
}
} // namespace

ConnectorCard::ConnectorCard(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QFrame(parent), m_context(context), m_actions(actions)
{
    setObjectName(QStringLiteral("connectorCard"));
    makeParts();
    layOut();
    connect(m_start, &Button::triggered, this, [this] { m_actions.start(m_station, m_evse); });
    connect(m_stop, &Button::triggered, this, [this] { m_actions.stop(m_station, m_evse); });
    connect(m_unlock, &Button::triggered, this, [this] { m_actions.unlock(m_station, m_evse); });
    connect(m_limit, &Button::triggered, this, [this] { m_actions.limit(m_station, m_evse); });
    connect(m_next, &Button::triggered, this, [this] { m_actions.showNextStep(m_station, m_evse); });
    connect(&context.themes, &ThemeManager::changed, this, [this] {
        placeTitle();
        update();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // no more than its hint would cut what wraps
}

void ConnectorCard::makeParts()
{
    const ThemeManager& themes = m_context.themes;
    m_title = new TextLabel(themes, TypeRole::TileName, Theme::Color::Ink1, this); // in the header, which is above the layout
    m_title->setObjectName(QStringLiteral("connectorTitle"));
    m_title->setElideMode(Qt::ElideRight);
    m_headline = new TextLabel(themes, TypeRole::TileValue);
    m_headline->setObjectName(QStringLiteral("connectorHeadline"));
    m_unit = new TextLabel(themes, TypeRole::Lead, Theme::Color::Ink2);
    m_unit->setObjectName(QStringLiteral("connectorUnit"));
    m_second = new TextLabel(themes, TypeRole::TileName);
    m_progress = new TextLabel(themes, TypeRole::Small);
    m_progress->setObjectName(QStringLiteral("connectorProgress"));
    m_progress->setWordWrap(true);
    m_bar = new QWidget;
    m_bar->setObjectName(QStringLiteral("connectorBar"));
    m_bar->setFixedHeight(BarRoom);
    m_bar->hide();
    m_values = new KeyValueGrid(themes);
    m_start = new Button(themes, QStringLiteral("play"), tr("Start…"));
    m_start->setObjectName(QStringLiteral("cardStart"));
    m_stop = new Button(themes, QStringLiteral("square"), tr("Stop…"));
    m_stop->setObjectName(QStringLiteral("cardStop"));
    m_unlock = new Button(themes, QStringLiteral("lock-open"), tr("Unlock…"));
    m_unlock->setObjectName(QStringLiteral("cardUnlock"));
    //: Button: limits the power of a connector.
    m_limit = new Button(themes, tr("Limit…"));
    m_limit->setObjectName(QStringLiteral("cardLimit"));
    m_next = new Button(themes, tr("Next step…"));
    m_next->setObjectName(QStringLiteral("cardNextStep"));
    m_reason = new TextLabel(themes, TypeRole::Caption, Theme::Color::Ink2);
    m_reason->setObjectName(QStringLiteral("cardReason"));
    m_reason->setWordWrap(true);
}

void ConnectorCard::layOut()
{
    m_mainLine = new QWidget;
    auto* amount = new QHBoxLayout(m_mainLine);
    amount->setContentsMargins(0, 0, 0, 0);
    amount->setSpacing(4);
    amount->addWidget(m_headline, 0, Qt::AlignBaseline);
    amount->addWidget(m_unit, 0, Qt::AlignBaseline);
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_mainLine, 0, Qt::AlignBaseline);
    top->addStretch(1);
    top->addWidget(m_second, 0, Qt::AlignBaseline);
    auto* buttons = new FlowRow(nullptr, FlowRow::Side::Leading); // two lines, where the words of the language are long
    for (Button* button : {m_start, m_stop, m_unlock, m_limit, m_next})
        buttons->add(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::CardPadding, headerHeight() + 12, metrics::CardPadding, metrics::CardPadding);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_bar);
    column->addWidget(m_progress);
    column->addWidget(m_values);
    column->addWidget(buttons);
    column->addWidget(m_reason);
}

int ConnectorCard::headerHeight() const
{
    return m_context.themes.typography().heightFor(TypeRole::TileName, HeaderHeight, 12);
}

void ConnectorCard::setConnector(const StationState& station, const ConnectorState& connector)
{
    m_station = station.record.id;
    m_evse = connector.evse;
    m_status = displayStatus(connector, station.link);
    const QString name = connectorName(station, connector);
    const TransactionPointer session =
        connector.transaction ? m_context.site().transaction(*connector.transaction) : nullptr;
    const Formatter& format = m_context.format();
    // what it was before the link went is older than the state shown
    const auto since = m_status == DisplayStatus::Offline ? station.link.since : connector.since;
    if (session && m_status == DisplayStatus::Charging)
        //: State of a connector with its duration: "Charging for 1:10".
        m_stateText = tr("%1 for %2").arg(statusWord(m_status), format.duration(m_context.workspace.elapsed(session->startedAt)));
    else
        m_stateText = QString(statusWord(m_status) + QLatin1Char(' ')
                              + format.since(since, m_context.workspace.now())).trimmed();
    m_faultWord = faultWord(faultSigns(station, connector).errorCode);
    setAccessibleName(name + QStringLiteral(", ") + m_stateText);
    m_title->setText(name);
    m_title->setInk(loudness(m_status) == Loudness::Alarm ? Theme::Color::AlarmText : Theme::Color::Ink1);
    placeTitle();
    showMainLine(connector, session);
    showValues(station, connector, session);
    showButtons(station, connector);
    update();
}

/// Between icon and state: the state is always whole, the name may be cut.
void ConnectorCard::placeTitle()
{
    const int state = QFontMetrics(m_context.themes.font(TypeRole::Lead)).horizontalAdvance(m_stateText);
    const QRect area(TextLeft, 0, std::max(0, width() - TextLeft - metrics::CardPadding - state - 8), headerHeight());
    m_title->setGeometry(QStyle::visualRect(layoutDirection(), rect(), area));
}

void ConnectorCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeTitle();
}

void ConnectorCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placeTitle();
}

void ConnectorCard::showMainLine(const ConnectorState& connector, const TransactionPointer& session)
{
    const Formatter& format = m_context.format();
    m_unit->hide();
    const bool isFaulted = m_status == DisplayStatus::Faulted;
    const bool hasPower = session && connector.live.powerW && !isFaulted;
    m_bar->setVisible(hasPower);
    m_second->setText(connector.live.socPercent ? format.percent(connector.live.socPercent) : QString());
    m_second->setVisible(connector.live.socPercent.has_value()); // an empty line would still take its height
    m_mainLine->setVisible(isFaulted || hasPower);
    if (hasPower)
        m_mainLine->setLayoutDirection(Qt::LeftToRight); // "10.9 kW" in right-to-left, too
    else
        m_mainLine->unsetLayoutDirection();
    if (isFaulted) {
        m_headline->setRole(TypeRole::PageTitle);
        m_headline->setText(m_faultWord);
        m_headline->show();
        return;
    }
    m_headline->setRole(TypeRole::TileValue);
    m_headline->setVisible(hasPower);
    if (!hasPower)
        return;
    const ValueAndUnit power = format.powerParts(connector.live.powerW);
    m_headline->setLiveNumber();
    m_headline->setText(power.value);
    m_unit->setText(power.unit);
    m_unit->show();
    const auto rating = static_cast<double>(likelyRatingW(connector.live, session));
    const auto share = [rating](qint64 watts) { return std::clamp(static_cast<double>(watts) / rating, 0.0, 1.0); };
    m_barFraction = share(*connector.live.powerW);
    m_limitFraction.reset();
    if (connector.live.powerOfferedW)
        m_limitFraction = share(*connector.live.powerOfferedW);
}

void ConnectorCard::setRow(const QString& name, const QString& value)
{
    if (value.isEmpty())
        m_values->removeRow(name);
    else
        m_values->setValue(name, value);
}

void ConnectorCard::showValues(const StationState& station, const ConnectorState& connector,
                               const TransactionPointer& session)
{
    const Formatter& format = m_context.format();
    const LiveValues& live = connector.live;
    QString code = connector.errorCode == QLatin1String("NoError") ? QString() : connector.errorCode;
    if (!connector.vendorErrorCode.isEmpty())
        code = code.isEmpty() ? connector.vendorErrorCode : tr("%1, maker code %2").arg(code, connector.vendorErrorCode);
    //: Error code of a connector.
    setRow(tr("Code"), code);
    //: What the charger added to its state, in its own words.
    setRow(tr("Remark"), connector.info);
    //: The charging cable: plugged in or not.
    setRow(tr("Cable"), cableText(station, connector));
    //: The lock of the plug.
    setRow(tr("Lock"), lockText(m_context.workspace, station, connector));
    setRow(tr("Energy"), session ? format.energy(session->energy()) : QString());
    setRow(tr("Person"), session ? driverName(*session) : QString());
    setRow(tr("Tag"), session && !session->personName.isEmpty() ? session->token.value : QString());
    setRow(tr("Session"), session ? session->number : QString());
    setRow(tr("Offered"), live.currentOfferedMilliA ? format.current(live.currentOfferedMilliA)
                          : live.powerOfferedW      ? format.power(live.powerOfferedW)
                                                    : QString());
    const QStringList phases{QStringLiteral("L1"), QStringLiteral("L2"), QStringLiteral("L3")};
    for (qsizetype i = 0; i < phases.size(); ++i)
        setRow(phases.at(i), phaseText(format, live.phases[i]));
    setRow(tr("Temperature"), live.temperatureC ? format.temperature(live.temperatureC) : QString());
    setRow(tr("Meter"), format.meterRegister(live.energyRegister));
    setRow(tr("Values from"), live.at ? format.timeOrDate(live.at, m_context.workspace.now()) : QString());
    setRow(tr("Planned"), connector.pendingAvailability == Availability::Inoperative
                              ? tr("out of service after this session")
                              : connector.pendingAvailability ? tr("into service after this session") : QString());
    const auto progress = connectorProgress(m_context.workspace, recentCommands(m_context.workspace), station, connector);
    m_progress->setText(progress ? progress->text : QString());
    m_progress->setVisible(progress.has_value());
    m_next->setVisible(progress && (progress->phase == ConnectorProgress::Phase::Overdue
                                    || (progress->phase == ConnectorProgress::Phase::Failed && progress->isStop())));
}

void ConnectorCard::showButtons(const StationState& station, const ConnectorState& connector)
{
    const QString start = reasons::start(m_context.workspace, station, connector);
    const QString stop = reasons::stop(m_context.workspace, station, connector);
    const QString unlock = reasons::unlock(m_context.workspace, station, connector);
    m_start->setBlockedReason(start);
    m_stop->setBlockedReason(stop);
    m_unlock->setBlockedReason(unlock);
    const QString limit = m_actions.limitReason(station);
    m_limit->setBlockedReason(limit);
    QStringList lines;
    const auto add = [&lines](const QString& button, const QString& reason) {
        if (!reason.isEmpty())
            //: Why a button is off: %1 the button, %2 the reason.
            lines.append(tr("%1 %2").arg(button, reason.left(1).toLower() + reason.mid(1)));
    };
    if (!start.isEmpty() && start == unlock && start == stop) {
        lines.append(start); // offline, say: one reason for all
    } else {
        if (!connector.transaction)
            add(tr("Start is"), start);
        else
            add(tr("Stop is"), stop);
        add(tr("Unlock is"), unlock);
        if (station.link.isOnline) // else the two say it
            add(tr("Limit is"), limit);
    }
    m_reason->setText(lines.join(QLatin1Char('\n')));
    m_reason->setVisible(!lines.isEmpty());
}

/// Full width is what the connector can give, the tick what it is allowed to. Source: design.md §3 "Tile".
void ConnectorCard::paintBar(QPainter& painter) const
{
    if (m_bar->isHidden() || !m_barFraction)
        return;
    const ThemeManager& themes = m_context.themes;
    const QRect room = m_bar->geometry();
    const QRect groove(room.left(), room.top() + 3, room.width(), 4);
    const auto mirrored = [&](const QRect& area) { return QStyle::visualRect(layoutDirection(), groove, area); };
    drawBox(painter, groove, metrics::RadiusBar, themes.color(Theme::Color::Grid), QColor());
    if (*m_barFraction > 0) {
        QRect filled = groove;
        filled.setWidth(std::max(4, static_cast<int>(std::lround(groove.width() * *m_barFraction))));
        drawBox(painter, mirrored(filled), metrics::RadiusBar, themes.status(m_status).icon, QColor());
    }
    if (m_limitFraction) {
        const int x = groove.left() + static_cast<int>(std::lround((groove.width() - 2) * *m_limitFraction));
        painter.fillRect(mirrored(QRect(x, room.top(), 2, BarRoom)), themes.color(Theme::Color::Ink1));
    }
}

void ConnectorCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeManager& themes = m_context.themes;
    const bool isAlarm = loudness(m_status) == Loudness::Alarm;
    const QColor surface = themes.color(Theme::Color::Surface);
    const QColor header = isAlarm ? themes.color(Theme::Color::AlarmHeader) : themes.status(m_status).band;
    const QRect band(0, 0, width(), headerHeight());
    QPainterPath outline;
    outline.addRoundedRect(rect(), metrics::RadiusCard, metrics::RadiusCard);
    painter.fillPath(outline, surface);
    painter.setClipPath(outline);
    painter.fillRect(band, header);
    painter.setClipping(false);
    drawBox(painter, rect(), metrics::RadiusCard, Qt::transparent,
            isAlarm ? themes.status(m_status).icon : themes.color(Theme::Color::Line), isAlarm ? 2 : 1);
    if (loudness(m_status) == Loudness::Quiet)
        drawHorizontalLine(painter, 1, width() - 1, band.bottom(), themes.color(Theme::Color::Grid));

    paintBar(painter);
    const QColor ink = isAlarm ? themes.color(Theme::Color::AlarmText) : themes.color(Theme::Color::Ink1);
    const auto mirrored = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const QRect icon(metrics::CardPadding, (band.height() - metrics::IconTile) / 2, metrics::IconTile, metrics::IconTile);
    painter.drawPixmap(mirrored(icon),
                       isAlarm ? themes.pixmap(statusIconName(m_status), metrics::IconTile, ink, header, devicePixelRatioF())
                               : themes.statusPixmap(m_status, metrics::IconTile, header, devicePixelRatioF()));
    painter.setPen(ink);
    const QRect text(TextLeft, 0, width() - TextLeft - metrics::CardPadding, band.height());
    painter.setFont(themes.font(TypeRole::Lead));
    painter.drawText(mirrored(text), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter, m_stateText);
}

} // namespace forecourt::ui
