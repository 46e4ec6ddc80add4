// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/charts/limitchart.h"
#include "ui/charts/powerchart.h"
#include "ui/charts/sessionchart.h"
#include "ui/theme/paintkit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tableview.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {
namespace {

constexpr int MarkWidth = 14;
constexpr int MarkGap = 5;
constexpr int EntryGap = 16;

QString kilowatts(const Formatter& formatter, std::optional<double> value)
{
    return formatter.powerNumber(value ? std::optional(qint64(std::llround(*value * 1000))) : std::nullopt);
}

} // namespace

ChartLegend::ChartLegend(const ThemeManager& themes, QWidget* parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, [this] { updateGeometry(); update(); });
}

void ChartLegend::setEntries(const QList<Entry>& entries)
{
    m_entries = entries;
    QStringList texts;
    for (const Entry& entry : entries)
        texts << entry.text;
    setAccessibleName(texts.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    const QFontMetrics metrics(m_themes.font(TypeRole::Caption));
    int width = 0;
    for (const Entry& entry : m_entries)
        width += MarkWidth + MarkGap + metrics.horizontalAdvance(entry.text) + 1 + (width > 0 ? EntryGap : 0);
    return {width, metrics.height() + 4};
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_themes.font(TypeRole::Caption));
    const QFontMetrics metrics(painter.font());
    const StatusColors& measured = m_themes.status(DisplayStatus::Charging);
    const int middle = height() / 2;
    int x = 0;
    const auto mirrored = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    for (const Entry& entry : m_entries) {
        if (x + MarkWidth + MarkGap + metrics.horizontalAdvance(entry.text) > width())
            break; // an entry is shown whole or not at all
        const QRect mark = mirrored(QRect(x, middle - 5, MarkWidth, 10));
        switch (entry.mark) {
        case Mark::Area:
            painter.fillRect(mark.adjusted(2, 0, -2, 0), measured.fill);
            painter.fillRect(QRect(mark.left() + 2, mark.top(), mark.width() - 4, 2), measured.icon);
            break;
        case Mark::Building: painter.fillRect(mark.adjusted(2, 0, -2, 0), m_themes.color(Theme::Color::BuildingLoad)); break;
        case Mark::Line: painter.fillRect(QRect(mark.left(), middle - 1, mark.width(), 2),
                                          entry.ink == Theme::Color::Accent ? measured.icon : m_themes.color(entry.ink)); break;
        case Mark::Dashed:
            painter.fillRect(QRect(mark.left(), middle - 1, 6, 2), m_themes.color(entry.ink));
            painter.fillRect(QRect(mark.left() + 8, middle - 1, 6, 2), m_themes.color(entry.ink));
            break;
        }
        x += MarkWidth + MarkGap;
        const int width = metrics.horizontalAdvance(entry.text) + 1;
        painter.setPen(m_themes.color(Theme::Color::Ink2));
        painter.drawText(mirrored(QRect(x, 0, width, height())), Qt::AlignCenter | Qt::TextSingleLine, entry.text);
        x += width + EntryGap;
    }
}

ChartFrame::ChartFrame(const ThemeManager& themes, PowerChart* chart, QWidget* parent)
    : QStackedWidget(parent), m_themes(themes)
{
    start(chart, [chart] {
        const Formatter& format = chart->formatter();
        //: Column of the table of a chart's values.
        Table table{{tr("Time"), tr("Power kW"), tr("Limit kW")}, {}};
        for (auto point = chart->points().crbegin(); point != chart->points().crend(); ++point)
            table.rows.append({format.timeWithSeconds(point->at), kilowatts(format, point->value), kilowatts(format, chart->limit())});
        return table;
    });
}

ChartFrame::ChartFrame(const ThemeManager& themes, SessionChart* chart, QWidget* parent)
    : QStackedWidget(parent), m_themes(themes)
{
    start(chart, [chart] {
        const Formatter& format = chart->formatter();
        Table table{{tr("Time"), tr("Power kW"), tr("Offered kW"), tr("Battery")}, {}};
        for (auto point = chart->power().crbegin(); point != chart->power().crend(); ++point) {
            const std::optional<double> level = valueNear(chart->battery(), point->at, std::chrono::minutes(1));
            table.rows.append({format.timeWithSeconds(point->at), kilowatts(format, point->value),
                               kilowatts(format, stepAt(chart->offered(), point->at)),
                               format.percent(level ? std::optional(int(std::lround(*level))) : std::nullopt)});
        }
        return table;
    });
}

/// Every instant at which a limit changes, the next ones first.
ChartFrame::ChartFrame(const ThemeManager& themes, LimitChart* chart, QWidget* parent) : QStackedWidget(parent), m_themes(themes)
{
    start(chart, [chart] {
        const Formatter& format = chart->formatter();
        //: Columns of the table of a chart's values: what the charger said, and what follows from the limits we know.
        Table table{{tr("Time"), tr("Charger says kW"), tr("By our limits kW")}, {}};
        QList<QDateTime> times;
        for (const QList<ChartPoint>* steps : {&chart->told(), &chart->expected()}) {
            for (const ChartPoint& step : *steps)
                times.append(step.at);
        }
        std::sort(times.begin(), times.end());
        times.erase(std::unique(times.begin(), times.end()), times.end());
        for (const QDateTime& at : std::as_const(times))
            table.rows.append({QString(format.dayAndMonth(at) + QLatin1Char(' ') + format.time(at)),
                               kilowatts(format, stepAt(chart->told(), at)), kilowatts(format, stepAt(chart->expected(), at))});
        return table;
    });
}

void ChartFrame::start(QWidget* chart, std::function<Table()> values)
{
    m_values = std::move(values);
    m_table = new TableView(m_themes);
    m_table->setAccessibleName(chart->accessibleName());
    m_table->setModel(new QStandardItemModel(m_table));
    addWidget(chart);
    addWidget(m_table);
}

IconButton* ChartFrame::makeSwitch(QWidget* parent)
{
    auto* button = new IconButton(m_themes, QStringLiteral("list"), tr("Show as table"), parent);
    connect(button, &Button::triggered, this, [this, button] {
        setTableShown(!isTableShown());
        const QString name = isTableShown() ? tr("Show as chart") : tr("Show as table");
        button->setIconName(isTableShown() ? QStringLiteral("activity") : QStringLiteral("list"));
        button->setToolTip(name);
        button->setAccessibleName(name);
    });
    return button;
}

void ChartFrame::setTableShown(bool shown)
{
    if (shown) {
        const Table table = m_values();
        auto* model = static_cast<QStandardItemModel*>(m_table->model());
        model->clear();
        model->setHorizontalHeaderLabels(table.titles);
        for (const QStringList& row : table.rows) {
            QList<QStandardItem*> items;
            for (const QString& text : row) {
                auto* item = new QStandardItem(text);
                item->setTextAlignment(items.isEmpty() ? Qt::AlignLeft : Qt::AlignRight);
                items.append(item);
            }
            model->appendRow(items);
        }
        for (int column = 1; column < table.titles.size(); ++column)
            model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    }
    setCurrentIndex(shown ? 1 : 0);
}

} // namespace forecourt::ui
