// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticepopup.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractItemDelegate>
#include <QBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int Width = 380;
constexpr int Padding = 12;
constexpr int MostRows = 8;

/// Icon, text in up to two lines, time at the end.
class NoticeDelegate final : public QAbstractItemDelegate
{
public:
    NoticeDelegate(const ThemeManager& themes, QObject* parent) : QAbstractItemDelegate(parent), m_themes(themes) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(m_themes.font(TypeRole::Body));
        const QString text = index.data().toString().simplified();
        const int taken = QFontMetrics(m_themes.font(TypeRole::Caption)).horizontalAdvance(index.data(NoticePopup::TimeRole).toString())
            + 2 * Padding + metrics::IconRow + 40;
        const int lines = metrics.horizontalAdvance(text) > Width - taken ? 2 : 1;
        return {200, lines * metrics.height() + 10};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        using enum Theme::Color;
        painter->save();
        const bool isSelected = option.state & QStyle::State_Selected;
        const QColor fill = m_themes.color(isSelected ? Selection : option.state & QStyle::State_MouseOver ? Hover : Raised);
        drawBox(*painter, option.rect, metrics::RadiusControl, fill, QColor());
        const auto mirrored = [&option](const QRect& area) { return QStyle::visualRect(option.direction, option.rect, area); };
        QRect area = option.rect.adjusted(8, 5, -8, -5);
        const QRect icon(area.left(), area.top() + 1, metrics::IconRow, metrics::IconRow);
        painter->drawPixmap(mirrored(icon), m_themes.pixmap(index.data(NoticePopup::IconRole).toString(), metrics::IconRow,
                                                            m_themes.color(Theme::Color(index.data(NoticePopup::IconColorRole).toInt())),
                                                            fill, painter->device()->devicePixelRatioF()));
        area.setLeft(icon.right() + 9);
        painter->setFont(m_themes.font(TypeRole::Caption));
        painter->setPen(m_themes.color(Ink2));
        const QString time = index.data(NoticePopup::TimeRole).toString();
        const int wide = painter->fontMetrics().horizontalAdvance(time) + 2;
        painter->drawText(mirrored(QRect(area.right() + 1 - wide, area.top() + 1, wide, area.height())),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignTop) | Qt::TextSingleLine, time);
        area.setRight(area.right() - wide - 8);
        painter->setFont(m_themes.font(TypeRole::Body));
        painter->setPen(m_themes.color(Ink1));
        painter->setClipRect(mirrored(area));
        const QString text = index.data().toString().simplified().left(300);
        painter->drawText(mirrored(area), int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop) | Qt::TextWordWrap, text);
        painter->restore();
    }

private:
    const ThemeManager& m_themes;
};

} // namespace

NoticePopup::NoticePopup(const ThemeManager& themes, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint), m_themes(themes)
{
    setObjectName(QStringLiteral("noticePopup"));
    setAccessibleName(tr("Notifications"));
    setFixedWidth(Width);
    //: Title of the list behind the bell.
    m_title = new TextLabel(themes, tr("Notifications"), TypeRole::BodyStrong);
    m_clear = new Button(themes, tr("Clear"), Button::Kind::Quiet);
    m_clear->setObjectName(QStringLiteral("noticeClear"));
    m_clear->setAccessibleName(tr("Clear the notifications"));
    m_alerts = new Button(themes, tr("Open alerts"), Button::Kind::Link);
    m_alerts->setObjectName(QStringLiteral("noticeAlerts"));
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("noticeList"));
    m_list->setAccessibleName(tr("Notifications"));
    m_list->setItemDelegate(new NoticeDelegate(themes, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_empty = new TextLabel(themes, tr("Nothing since the start."), TypeRole::Body, Theme::Color::Ink2);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_alerts);
    head->addWidget(m_clear);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Padding, 8, Padding, Padding);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    connect(m_list, &QListView::clicked, this, &NoticePopup::openPlace);
    connect(m_list, &QListView::activated, this, &NoticePopup::openPlace);
    connect(m_clear, &Button::triggered, this, &NoticePopup::clearRequested);
    connect(m_alerts, &Button::triggered, this, [this] {
        hide();
        Q_EMIT alertsRequested();
    });
    setAlertCount(0, false);
}

void NoticePopup::setModel(QAbstractItemModel* model)
{
    m_list->setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &NoticePopup::refresh);
    connect(model, &QAbstractItemModel::rowsInserted, this, &NoticePopup::refresh);
    refresh();
}

void NoticePopup::setAlertCount(int open, bool hasPage)
{
    m_alerts->setText(open > 0 ? tr("%n open alert(s)", nullptr, open) : tr("Open alerts"));
    m_alerts->setVisible(hasPage);
    setFixedWidth(std::max(Width, m_title->sizeHint().width() + (hasPage ? m_alerts->sizeHint().width() : 0) + m_clear->sizeHint().width()
                                      + 4 * Padding)); // long words of a language are not cut
}

void NoticePopup::refresh()
{
    const int rows = m_list->model() == nullptr ? 0 : m_list->model()->rowCount();
    m_list->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_clear->setBlockedReason(rows == 0 ? tr("There is nothing to clear") : QString());
    int height = 2;
    for (int row = 0; row < std::min(rows, MostRows); ++row)
        height += m_list->sizeHintForRow(row);
    if (rows > 0)
        m_list->setFixedHeight(height);
    adjustSize();
}

void NoticePopup::openPlace(const QModelIndex& index)
{
    const QString place = index.data(PlaceRole).toString();
    hide();
    if (!place.isEmpty())
        Q_EMIT placeRequested(place);
}

void NoticePopup::openAt(const QWidget& anchor)
{
    refresh();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint corner = anchor.mapToGlobal(isMirrored ? QPoint(0, anchor.height() + 4) : QPoint(anchor.width() - width(), anchor.height() + 4));
    move(corner);
    show();
    if (m_list->isVisible()) {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_list->model()->index(0, 0));
        giveKeyboardFocus(m_list);
    } else {
        giveKeyboardFocus(m_clear);
    }
}

void NoticePopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.color(Theme::Color::Raised));
    drawBox(painter, rect(), 0, m_themes.color(Theme::Color::Raised), m_themes.color(Theme::Color::ButtonLine));
}

} // namespace forecourt::ui
