// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panepair.h"

#include "ui/theme/keyboardfocus.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QSplitter>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int FocusMargin = 8;

/// What scrolls up and down only is cut when it is narrower than what is in it.
int leastInnerWidth(const QWidget& part)
{
    const auto* area = qobject_cast<const QScrollArea*>(&part);
    if (area == nullptr || area->widget() == nullptr || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
        return 0;
    return area->widget()->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width();
}

/// What a layout would not go below.
QSize leastSize(const QWidget& part)
{
    return part.minimumSizeHint().boundedTo(part.maximumSize()).expandedTo(part.minimumSize()).expandedTo(QSize(0, 0));
}

} // namespace

PanePair::PanePair(QWidget* first, QWidget* second, QWidget* parent) : QScrollArea(parent), m_splitter(new QSplitter(Qt::Horizontal))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // Tab goes to what is inside
    viewport()->setAutoFillBackground(false);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(first);
    m_splitter->addWidget(second);
    setWidget(m_splitter);
    m_splitter->setAutoFillBackground(false); // setWidget() switched it on
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { way(orientation()).sizes = m_splitter->sizes(); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && m_splitter->isAncestorOf(now) && hasKeyboardFocus(now)) // a click is in sight already
            ensureWidgetVisible(now, 0, FocusMargin);
    });
    applySizes();
}

void PanePair::setShares(Qt::Orientation orientation, int first, int second)
{
    way(orientation).shares = {first, second};
    if (orientation == this->orientation())
        applySizes();
}

void PanePair::setWidthBeside(QWidget* part, int width)
{
    m_widths[m_splitter->indexOf(part) == 0 ? 0 : 1] = width;
    if (orientation() == Qt::Horizontal)
        part->setFixedWidth(width);
}

void PanePair::setLeastBeside(int width)
{
    m_leastBeside = width;
    if (isVisible())
        place();
}

Qt::Orientation PanePair::orientation() const
{
    return m_splitter->orientation();
}

QList<int> PanePair::sizesOf(Qt::Orientation orientation) const
{
    return way(orientation).sizes;
}

void PanePair::setSizesOf(Qt::Orientation orientation, const QList<int>& sizes)
{
    const bool isSensible = sizes.size() == m_splitter->count() && std::all_of(sizes.begin(), sizes.end(), [](int size) { return size > 0; });
    if (!isSensible)
        return;
    way(orientation).sizes = sizes;
    if (orientation == this->orientation())
        applySizes();
}

QSize PanePair::minimumSizeHint() const
{
    QSize least(0, 0);
    for (int part = 0; part < m_splitter->count(); ++part) {
        const QWidget& widget = *m_splitter->widget(part);
        if (widget.isHidden())
            continue;
        QSize size = leastSize(widget);
        if (m_widths.at(part) > 0) // that is only asked for beside the other
            size.setWidth(std::max(0, widget.minimumSizeHint().width()));
        least = least.expandedTo(size);
    }
    return least;
}

QSize PanePair::sizeHint() const
{
    return m_splitter->sizeHint().expandedTo(minimumSizeHint());
}

void PanePair::resizeEvent(QResizeEvent* event)
{
    place();
    QScrollArea::resizeEvent(event);
}

void PanePair::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    place();
}

bool PanePair::eventFilter(QObject* watched, QEvent* event)
{
    const bool isAnother = watched == m_splitter && event->type() == QEvent::LayoutRequest; // a part came, went, or needs more
    if (isAnother) {
        place();
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

/// The sidebar folds at the same width, so that a page in a window of 1199 is wider than in one of 1200: what lies beside the
/// pair in the window counts with it.
void PanePair::place()
{
    const int slack = m_isPlaced && orientation() == Qt::Vertical ? Slack : 0;
    m_isPlaced |= isVisible(); // what it was before it was shown was nobody's view
    const int leftByNarrowWindow = NarrowWindow - (window()->width() - width());
    const int least = std::max(leftByNarrowWindow, leastBeside()) + slack;
    const Qt::Orientation wanted = width() < least ? Qt::Vertical : Qt::Horizontal;
    if (wanted != orientation())
        turn(wanted);
}

void PanePair::turn(Qt::Orientation orientation)
{
    for (int part = 0; part < m_splitter->count(); ++part) {
        if (m_widths.at(part) == 0)
            continue;
        QWidget* const widget = m_splitter->widget(part);
        widget->setMinimumWidth(orientation == Qt::Horizontal ? m_widths.at(part) : 0);
        widget->setMaximumWidth(orientation == Qt::Horizontal ? m_widths.at(part) : QWIDGETSIZE_MAX);
    }
    m_splitter->setOrientation(orientation);
    applySizes();
    Q_EMIT orientationChanged(orientation);
}

void PanePair::applySizes()
{
    const Way& now = way(orientation());
    for (int part = 0; part < m_splitter->count(); ++part)
        m_splitter->setStretchFactor(part, now.shares.value(part, 1));
    if (!now.sizes.isEmpty())
        return m_splitter->setSizes(now.sizes);
    const int room = std::max(orientation() == Qt::Horizontal ? width() : height(), 400);
    const int all = std::max(1, now.shares.value(0, 1) + now.shares.value(1, 1));
    m_splitter->setSizes({room * now.shares.value(0, 1) / all, room * now.shares.value(1, 1) / all});
}

int PanePair::leastBeside() const
{
    if (m_splitter->widget(0)->isHidden() || m_splitter->widget(1)->isHidden())
        return 0;
    int least = m_splitter->handleWidth();
    for (int part = 0; part < m_splitter->count(); ++part) {
        const QWidget& widget = *m_splitter->widget(part);
        least += m_widths.at(part) > 0 ? m_widths.at(part) : std::max(leastSize(widget).width(), leastInnerWidth(widget));
    }
    return std::max(least, m_leastBeside);
}

} // namespace forecourt::ui
