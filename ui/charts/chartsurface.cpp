// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsurface.h"

#include "ui/theme/paintkit.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QMouseEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {
namespace {

constexpr int RedrawMs = 250;
constexpr int TopMargin = 10;
constexpr int BottomMargin = 24;
constexpr int GapTextWidth = 40; ///< narrower gaps stay without words
constexpr int LabelGap = 8;

QValueAxis* makeAxis()
{
    auto* axis = new QValueAxis;
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setGridLineVisible(false);
    axis->setMinorGridLineVisible(false);
    axis->setTitleVisible(false);
    return axis;
}

} // namespace

ChartSurface::ChartSurface(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QChartView(new QChart, parent), m_themes(themes), m_formatter(formatter), m_timeAxis(makeAxis()),
      m_valueAxis(makeAxis()), m_secondAxis(makeAxis())
{
    QChart* const self = chart();
    self->setBackgroundVisible(false);
    self->setPlotAreaBackgroundVisible(false);
    self->setDropShadowEnabled(false);
    self->setAnimationOptions(QChart::NoAnimation);
    self->legend()->hide();
    self->setMargins(QMargins(0, 0, 0, 0));
    self->layout()->setContentsMargins(0, 0, 0, 0);
    self->setLayoutDirection(Qt::LeftToRight);
    setLayoutDirection(Qt::LeftToRight); // time runs left to right in every language
    self->addAxis(m_timeAxis, Qt::AlignBottom);
    self->addAxis(m_valueAxis, Qt::AlignLeft);
    self->addAxis(m_secondAxis, Qt::AlignRight);
    m_secondAxis->setRange(0, 100);

    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(RedrawMs);
    connect(&m_redraw, &QTimer::timeout, this, [this] {
        redraw();
        viewport()->update();
    });
    connect(&themes, &ThemeManager::changed, this, &ChartSurface::applyTheme);
    setValueRange(valueScale(10));
}

void ChartSurface::applyTheme()
{
    applyColors();
    viewport()->update();
}

void ChartSurface::setFormatter(const Formatter& formatter)
{
    m_formatter = formatter;
    viewport()->update();
}

void ChartSurface::setSpan(const QDateTime& from, const QDateTime& to)
{
    m_fixedSpan = true;
    setTimeRange(from, to);
    schedule();
}

void ChartSurface::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void ChartSurface::setPlotMargins(int left, int right)
{
    m_leftMargin = left;
    m_rightMargin = right;
    place();
}

void ChartSurface::schedule()
{
    if (!m_redraw.isActive())
        m_redraw.start();
}

void ChartSurface::setTimeRange(const QDateTime& from, const QDateTime& to)
{
    m_from = from;
    m_to = to;
    m_timeAxis->setRange(double(from.toMSecsSinceEpoch()), double(to.toMSecsSinceEpoch()));
}

void ChartSurface::setValueRange(const ValueScale& scale)
{
    m_scale = scale;
    m_valueAxis->setRange(0, scale.maximum);
}

void ChartSurface::setSecondAxis(bool shown)
{
    m_hasSecondAxis = shown;
}

void ChartSurface::setMeasuredColors(RunSeries& series) const
{
    const StatusColors& colors = m_themes.status(DisplayStatus::Charging);
    QPen pen(colors.icon, 2);
    pen.setCosmetic(true);
    pen.setJoinStyle(Qt::RoundJoin);
    series.area->setPen(Qt::NoPen);
    series.area->setBrush(colors.fill);
    series.upper->setPen(pen);
}

QLineSeries* ChartSurface::addLine(bool onSecondAxis)
{
    auto* line = new QLineSeries;
    chart()->addSeries(line);
    line->attachAxis(m_timeAxis);
    line->attachAxis(onSecondAxis ? m_secondAxis : m_valueAxis);
    return line;
}

void ChartSurface::fillRuns(QList<RunSeries>& list, const QList<ChartRun>& runs)
{
    while (list.size() > runs.size()) {
        const RunSeries last = list.takeLast();
        chart()->removeSeries(last.area);
        chart()->removeSeries(last.upper);
        delete last.area;
        delete last.upper;
        delete last.lower;
    }
    while (list.size() < runs.size()) {
        RunSeries added;
        added.lower = new QLineSeries(this);
        auto* areaTop = new QLineSeries(this); // an area series keeps its own copy of the upper line
        added.area = new QAreaSeries(areaTop, added.lower);
        areaTop->setParent(added.area);
        chart()->addSeries(added.area);
        added.area->attachAxis(m_timeAxis);
        added.area->attachAxis(m_valueAxis);
        added.upper = addLine();
        setMeasuredColors(added);
        list.append(added);
    }
    const int pixels = std::max(1, int(plot().width()));
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const ChartRun run = thinned(runs[i], double(m_from.toMSecsSinceEpoch()), double(m_to.toMSecsSinceEpoch()), pixels);
        list[i].upper->replace(run);
        list[i].area->upperSeries()->replace(run);
        list[i].lower->replace(ChartRun{QPointF(run.first().x(), 0), QPointF(run.last().x(), 0)});
    }
}

QRectF ChartSurface::plot() const
{
    return {double(m_leftMargin), double(TopMargin), double(std::max(10, width() - m_leftMargin - m_rightMargin)),
            double(std::max(10, height() - TopMargin - BottomMargin))};
}

double ChartSurface::xOf(double milliseconds) const
{
    const double first = double(m_from.toMSecsSinceEpoch());
    const double span = double(m_to.toMSecsSinceEpoch()) - first;
    return span <= 0 ? plot().left() : plot().left() + (milliseconds - first) / span * plot().width();
}

double ChartSurface::yOf(double value) const
{
    return plot().bottom() - value / m_scale.maximum * plot().height();
}

void ChartSurface::place()
{
    chart()->resize(viewport()->size());
    chart()->setPlotArea(plot());
}

void ChartSurface::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    place();
    schedule();
}

void ChartSurface::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    m_hoverX = x >= plot().left() && x <= plot().right() ? std::optional(x) : std::nullopt;
    viewport()->update();
}

void ChartSurface::leaveEvent(QEvent* event)
{
    m_hoverX.reset();
    viewport()->update();
    QChartView::leaveEvent(event);
}

void ChartSurface::drawBackground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i < m_scale.ticks(); ++i)
        drawHorizontalLine(*painter, plot().left(), plot().right(), std::round(yOf(i * m_scale.step)), m_themes.color(Theme::Color::Grid));
    painter->restore();
}

void ChartSurface::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LeftToRight);
    paintAxes(*painter);
    if (isEmpty()) {
        painter->setFont(m_themes.font(TypeRole::Body));
        painter->setPen(m_themes.color(Theme::Color::Ink2));
        painter->drawText(plot(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    } else {
        paintExtras(*painter);
        paintHover(*painter);
    }
    painter->restore();
}

void ChartSurface::paintAxes(QPainter& painter) const
{
    const QFont font = m_themes.font(TypeRole::Caption);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(m_themes.color(Theme::Color::Ink2));
    const QRectF area = plot();
    const int decimals = isEmpty() ? 0 : m_scale.decimals();
    for (int i = 0; i < m_scale.ticks(); ++i) {
        const double value = i * m_scale.step;
        if (isEmpty() && i > 0)
            break;
        const double y = yOf(value);
        drawNumber(painter, QRectF(0, y - 10, area.left() - LabelGap, 20), Qt::AlignRight | Qt::AlignVCenter,
                   m_formatter.locale().toString(value, 'f', decimals));
        if (m_hasSecondAxis)
            drawNumber(painter, QRectF(area.right() + LabelGap, y - 10, m_rightMargin, 20), Qt::AlignLeft | Qt::AlignVCenter,
                       m_formatter.percent(int(std::lround(100 * value / m_scale.maximum))));
    }
    if (isEmpty() || !m_from.isValid())
        return;
    const double labelWidth = metrics.horizontalAdvance(m_formatter.time(m_from)) + 8;
    const int most = std::clamp(int(area.width() / (labelWidth + 24)), 2, 6);
    for (const QDateTime& tick : timeTicks(m_from.toTimeZone(m_formatter.zone()), m_to.toTimeZone(m_formatter.zone()), most)) {
        const double x = xOf(double(tick.toMSecsSinceEpoch()));
        const double left = std::clamp(x - labelWidth / 2, 0.0, double(width()) - labelWidth);
        const bool midnight = tick.time() == QTime(0, 0);
        painter.drawText(QRectF(left, area.bottom() + 4, labelWidth, BottomMargin - 4), Qt::AlignHCenter | Qt::AlignTop,
                         midnight ? m_formatter.dayAndMonth(tick) : m_formatter.time(tick));
    }
}

void ChartSurface::paintGaps(QPainter& painter, const QList<ChartGap>& gaps) const
{
    painter.setFont(m_themes.font(TypeRole::Caption));
    painter.setPen(m_themes.color(Theme::Color::Ink2));
    //: In a chart, where no values were received.
    const QString words = tr("no values");
    const double needed = std::max(double(GapTextWidth), QFontMetricsF(painter.font()).horizontalAdvance(words) + 4);
    for (const ChartGap& gap : gaps) {
        const double left = std::max(xOf(gap.from), plot().left());
        const double right = std::min(xOf(gap.to), plot().right());
        if (right - left >= needed)
            painter.drawText(QRectF(left, plot().bottom() - 22, right - left, 18), Qt::AlignCenter, words);
    }
}

void ChartSurface::paintHover(QPainter& painter) const
{
    if (!m_hoverX)
        return;
    const QRectF area = plot();
    const double share = (*m_hoverX - area.left()) / area.width();
    const QDateTime time = m_from.addMSecs(qint64(share * double(m_from.msecsTo(m_to))));
    const QList<ReadOutLine> lines = readOut(time);
    if (lines.isEmpty())
        return;
    painter.fillRect(QRectF(*m_hoverX - 0.5, area.top(), 1, area.height()), m_themes.color(Theme::Color::Ink2));
    const QString title = m_formatter.timeWithSeconds(time);
    paintReadOut(painter, m_themes, readOutBox(m_themes, area, *m_hoverX, title, lines), title, lines);
}

} // namespace forecourt::ui
