// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copyfield.h"

#include "ui/theme/paintkit.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <qrcodegen/qrcodegen.hpp>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int QuietZone = 10;      ///< logical pixels of white round the code
constexpr int LongestText = 1000;

} // namespace

CopyField::CopyField(const ThemeManager& themes, const QString& name, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_field(new QLineEdit(this))
{
    m_field->setReadOnly(true);
    m_field->setProperty("form", true);
    m_field->setAccessibleName(name);
    m_field->setMinimumWidth(200);
    setFocusProxy(m_field);
    //: Button: puts the text beside it on the clipboard.
    m_button = new Button(themes, QStringLiteral("copy"), tr("Copy"));
    m_button->setTall(true);
    //: Accessible name of the Copy button; %1 is what it copies, e.g. "Address".
    m_button->setAccessibleName(tr("Copy %1").arg(name));
    m_note = new TextLabel(themes, TypeRole::Caption, Theme::Color::Ink2, m_field);
    m_note->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_button);
    connect(m_button, &Button::triggered, this, &CopyField::copy);
    connect(&themes, &ThemeManager::changed, this, &CopyField::applyTheme);
    applyTheme();
}

void CopyField::applyTheme()
{
    QFont font = m_themes.font(m_isCopyable ? TypeRole::Mono : TypeRole::Body);
    if (m_isCopyable)
        font.setPointSizeF(m_themes.font(TypeRole::Body).pointSizeF());
    m_field->setFont(font);
}

void CopyField::setText(const QString& text)
{
    m_field->setText(text);
    m_field->setCursorPosition(0);
}

QString CopyField::text() const
{
    return m_field->text();
}

void CopyField::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    placeNote();
}

void CopyField::setCopyable(bool copyable)
{
    m_isCopyable = copyable;
    m_button->setVisible(copyable);
    applyTheme();
}

void CopyField::placeNote()
{
    const QSize size = m_note->sizeHint();
    const QRect where(m_field->width() - size.width() - 10, (m_field->height() - size.height()) / 2, size.width(), size.height());
    m_note->setGeometry(QStyle::visualRect(layoutDirection(), m_field->rect(), where));
}

void CopyField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    placeNote();
}

void CopyField::copy()
{
    QGuiApplication::clipboard()->setText(m_field->text());
    m_button->setFixedWidth(m_button->width());
    m_button->setIconName(QStringLiteral("check"));
    //: The Copy button, just after it was pressed.
    m_button->setText(tr("Copied"));
    QTimer::singleShot(2000, m_button, [this] {
        m_button->setIconName(QStringLiteral("copy"));
        m_button->setText(tr("Copy"));
    });
}

QrCode::QrCode(const ThemeManager& themes, QWidget* parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void QrCode::setText(const QString& text)
{
    m_modules.clear();
    if (!text.isEmpty() && text.size() <= LongestText) {
        const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        for (int y = 0; y < code.getSize(); ++y) {
            QList<bool> line;
            for (int x = 0; x < code.getSize(); ++x)
                line.append(code.getModule(x, y));
            m_modules.append(line);
        }
    }
    //: Accessible name of a QR code; %1 is its text.
    setAccessibleName(tr("QR code for %1").arg(text));
    update();
}

void QrCode::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawBox(painter, rect(), metrics::RadiusControl, Qt::white, m_themes.color(Theme::Color::Line));
    if (m_modules.isEmpty())
        return;
    const qreal ratio = devicePixelRatioF();
    const int room = std::min(width(), height()) - 2 * QuietZone;
    // whole device pixels per module, so that the edges stay sharp
    const qreal module = std::max(1.0, std::floor(room * ratio / qreal(m_modules.size()))) / ratio;
    const qreal side = module * qreal(m_modules.size());
    const QRectF area = snapped(QRectF((width() - side) / 2, (height() - side) / 2, side, side), ratio);
    for (qsizetype y = 0; y < m_modules.size(); ++y) {
        for (qsizetype x = 0; x < m_modules[y].size(); ++x) {
            if (m_modules[y][x])
                painter.fillRect(QRectF(area.left() + qreal(x) * module, area.top() + qreal(y) * module, module, module), Qt::black);
        }
    }
}

} // namespace forecourt::ui
